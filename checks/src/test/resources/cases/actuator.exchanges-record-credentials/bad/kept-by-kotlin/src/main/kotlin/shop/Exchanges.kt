package shop

import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository
import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration

@Configuration
class Exchanges {
    @Bean
    fun exchanges() = InMemoryHttpExchangeRepository()
}

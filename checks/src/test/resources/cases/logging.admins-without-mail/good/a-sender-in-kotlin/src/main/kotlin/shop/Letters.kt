package shop

@Configuration
class Letters {
  @Bean
  fun sender() = JavaMailSenderImpl()
}

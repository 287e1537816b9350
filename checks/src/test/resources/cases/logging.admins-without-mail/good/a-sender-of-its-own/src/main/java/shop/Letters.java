package shop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration
class Letters {
  @Bean
  JavaMailSender sender() {
    return new JavaMailSenderImpl();
  }
}

class PasswordsTest { PasswordEncoder none = NoOpPasswordEncoder.getInstance(); }

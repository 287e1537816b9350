package com.example.chandlery.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Who has an account, in the shop's own database. */
@Repository
public class Accounts implements UserDetailsService {
  private static final String COLUMNS =
      "select id, email, name, password, role, last_login from account ";

  private final JdbcClient database;
  private final PasswordEncoder encoder;
  private final Clock clock;

  Accounts(JdbcClient database, PasswordEncoder encoder, Clock clock) {
    this.database = database;
    this.encoder = encoder;
    this.clock = clock;
  }

  /** The account of an address, whatever its capitals. */
  public Optional<Account> find(String email) {
    return database
        .sql(COLUMNS + "where email = :email")
        .param("email", normal(email))
        .query(Accounts::account)
        .optional();
  }

  /** The account with that number. */
  public Optional<Account> find(long id) {
    return database
        .sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query(Accounts::account)
        .optional();
  }

  @Override
  public UserDetails loadUserByUsername(String email) {
    Account account =
        find(email).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    return User.withUsername(account.email())
        .password(account.password())
        .roles(account.role().name())
        .build();
  }

  /** Makes an account, unless the address has one already; says whether it did. */
  boolean open(String email, String name, String password, Role role) {
    try {
      database
          .sql(
              "insert into account (email, name, password, role, created)"
                  + " values (:email, :name, :password, :role, :created)")
          .param("email", normal(email))
          .param("name", name.strip())
          .param("password", encoder.encode(password))
          .param("role", role.name())
          .param("created", LocalDateTime.now(clock))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  boolean hasPassword(Account account, String password) {
    return encoder.matches(password, account.password());
  }

  void changePassword(Account account, String password) {
    database
        .sql("update account set password = :password where id = :id")
        .param("password", encoder.encode(password))
        .param("id", account.id())
        .update();
  }

  void signedIn(String email) {
    database
        .sql("update account set last_login = :now where email = :email")
        .param("now", LocalDateTime.now(clock))
        .param("email", email)
        .update();
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("email"),
        row.getString("name"),
        row.getString("password"),
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getObject("last_login", LocalDateTime.class)));
  }
}

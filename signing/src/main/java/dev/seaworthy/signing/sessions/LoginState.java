package dev.seaworthy.signing.sessions;

import dev.seaworthy.signing.json.Json;

/** Who a session belongs to, and what has to happen to it. */
public sealed interface LoginState {

  /** Nobody; the session stays as it is. */
  record Anonymous() implements LoginState {}

  /** Nobody: the hash is of no key. Empty the session and give it a new id. */
  record Flushed() implements LoginState {}

  /** This user; the session stays as it is. */
  record LoggedIn(String userId) implements LoginState {}

  /** This user, by an older key: store this session instead, under a new id. */
  record Upgraded(String userId, Json.Members session) implements LoginState {}
}

package dev.seaworthy.signing.refusals;

/** A text from outside was not accepted; the kinds tell why, and catching this one covers all. */
public abstract sealed class SigningRefusal extends Exception permits BadSignature, MalformedToken {

  private static final long serialVersionUID = 1L;

  SigningRefusal(String message) {
    super(message, null, false, false);
  }
}

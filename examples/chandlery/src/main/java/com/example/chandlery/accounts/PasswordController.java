package com.example.chandlery.accounts;

import dev.seaworthy.boot.messages.Messages;
import dev.seaworthy.boot.sessions.SessionAuthHashes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A new password for somebody who knows the old one. */
@Controller
class PasswordController {
  private final Accounts accounts;
  private final SessionAuthHashes logins;

  PasswordController(Accounts accounts, SessionAuthHashes logins) {
    this.accounts = accounts;
    this.logins = logins;
  }

  @GetMapping("/account/password")
  String form(@ModelAttribute("form") Form form) {
    return "accounts/password";
  }

  @PostMapping("/account/password")
  String change(
      @Valid @ModelAttribute("form") Form form,
      BindingResult problems,
      Principal visitor,
      HttpServletRequest request,
      Messages messages) {
    Account account = accounts.find(visitor.getName()).orElseThrow();
    if (form.current() == null || !accounts.hasPassword(account, form.current())) {
      problems.rejectValue("current", "wrong", "This is not your password.");
    }
    if (problems.hasErrors()) {
      return "accounts/password";
    }
    accounts.changePassword(account, form.password());
    logins.keep(request); // the new password ends all others
    messages.success("Your password is changed.");
    return "redirect:/orders";
  }

  /** The old password and the new one. */
  record Form(String current, @NewPassword String password) {
    @Override
    public String toString() {
      return "Form[hidden]";
    }
  }
}

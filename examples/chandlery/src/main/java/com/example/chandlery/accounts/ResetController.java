package com.example.chandlery.accounts;

import dev.seaworthy.boot.messages.Messages;
import dev.seaworthy.boot.reset.PasswordResets;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password for somebody who forgot the old one and can read the account's mail. */
@Controller
class ResetController {
  private final Accounts accounts;
  private final PasswordResets resets;

  ResetController(Accounts accounts, PasswordResets resets) {
    this.accounts = accounts;
    this.resets = resets;
  }

  @GetMapping("/password/reset")
  String ask() {
    return "accounts/reset-ask";
  }

  /** Answers the same, and as fast, whether or not the address has an account. */
  @PostMapping("/password/reset")
  String send(@RequestParam String email, Messages messages) {
    resets.request(email);
    messages.info("If this address has an account, a letter with a link is on its way.");
    return "redirect:/login";
  }

  @GetMapping("/password/reset/{uid}/{token}")
  String open(@PathVariable String uid, @PathVariable String token, Model model) {
    if (resets.open(uid, token).isEmpty()) {
      return "accounts/reset-refused";
    }
    model.addAttribute("form", new Form(null));
    return "accounts/reset";
  }

  @PostMapping("/password/reset/{uid}/{token}")
  String reset(
      @PathVariable String uid,
      @PathVariable String token,
      @Valid @ModelAttribute("form") Form form,
      BindingResult problems,
      Messages messages) {
    Optional<Account> account =
        resets
            .open(uid, token)
            .map(found -> Long.valueOf(found.primaryKey()))
            .flatMap(accounts::find);
    if (account.isEmpty()) {
      return "accounts/reset-refused";
    }
    if (problems.hasErrors()) {
      return "accounts/reset";
    }
    accounts.changePassword(account.get(), form.password());
    messages.success("Your password is changed. Sign in with the new one.");
    return "redirect:/login";
  }

  /** The new password. */
  record Form(@NewPassword String password) {
    @Override
    public String toString() {
      return "Form[hidden]";
    }
  }
}

package com.example.chandlery.accounts;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A new password for somebody who forgot the old one and can read the account's mail. */
@Controller
class ResetController {
  private final Accounts accounts;
  private final ResetLinks links;
  private final Letters letters;

  ResetController(Accounts accounts, ResetLinks links, Letters letters) {
    this.accounts = accounts;
    this.links = links;
    this.letters = letters;
  }

  @GetMapping("/password/reset")
  String ask() {
    return "accounts/reset-ask";
  }

  /** Answers the same, and as fast, whether or not the address has an account. */
  @PostMapping("/password/reset")
  String send(@RequestParam String email, RedirectAttributes redirect) {
    String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    letters.later(() -> accounts.find(email).map(account -> links.letter(account, root)));
    redirect.addFlashAttribute(
        "message", "If this address has an account, a letter with a link is on its way.");
    return "redirect:/login";
  }

  @GetMapping("/password/reset/{uid}/{token}")
  String open(@PathVariable String uid, @PathVariable String token, Model model) {
    if (links.account(uid, token).isEmpty()) {
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
      RedirectAttributes redirect) {
    Account account = links.account(uid, token).orElse(null);
    if (account == null) {
      return "accounts/reset-refused";
    }
    if (problems.hasErrors()) {
      return "accounts/reset";
    }
    accounts.changePassword(account, form.password());
    redirect.addFlashAttribute("message", "Your password is changed. Sign in with the new one.");
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

package com.example.chandlery.accounts;

import dev.seaworthy.boot.messages.Messages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The way to an account, and the page to sign in to it. */
@Controller
class SignUpController {
  private final Accounts accounts;

  SignUpController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/login")
  String login() {
    return "accounts/login";
  }

  @GetMapping("/signup")
  String form(@ModelAttribute("form") Form form) {
    return "accounts/signup";
  }

  @PostMapping("/signup")
  String signUp(
      @Valid @ModelAttribute("form") Form form, BindingResult problems, Messages messages) {
    if (!problems.hasErrors()
        && !accounts.open(form.email(), form.name(), form.password(), Role.CUSTOMER)) {
      problems.rejectValue("email", "taken", "This address has an account already.");
    }
    if (problems.hasErrors()) {
      return "accounts/signup";
    }
    messages.success("Welcome aboard. Sign in with your new password.");
    return "redirect:/login";
  }

  /** What a new customer tells us. */
  record Form(
      @NotBlank(message = "How shall we call you?") @Size(max = 80) String name,
      @NotBlank(message = "Write your mail address.")
          @Email(message = "This is no mail address.")
          @Size(max = 254)
          String email,
      @NewPassword String password) {
    @Override
    public String toString() {
      return "Form[hidden]";
    }
  }
}

package com.example.chandlery.orders;

import com.example.chandlery.accounts.Account;
import com.example.chandlery.accounts.Accounts;
import com.example.chandlery.basket.Basket;
import com.example.chandlery.basket.Baskets;
import dev.seaworthy.boot.messages.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** From a basket to an order. */
@Controller
class CheckoutController {
  private final Accounts accounts;
  private final Baskets baskets;
  private final Orders orders;

  CheckoutController(Accounts accounts, Baskets baskets, Orders orders) {
    this.accounts = accounts;
    this.baskets = baskets;
    this.orders = orders;
  }

  @GetMapping("/checkout")
  String ask(@ModelAttribute("form") Form form, HttpServletRequest request, Model model) {
    return page(baskets.of(request), model);
  }

  @PostMapping("/checkout")
  String buy(
      @Valid @ModelAttribute("form") Form form,
      BindingResult problems,
      HttpServletRequest request,
      Principal visitor,
      Model model,
      Messages messages) {
    Basket basket = baskets.of(request);
    if (problems.hasErrors() || basket.isEmpty()) {
      return page(basket, model);
    }
    Account account = accounts.find(visitor.getName()).orElseThrow();
    try {
      long number = orders.place(account, basket, form.ship(), form.berth());
      baskets.empty(request);
      messages.success("Thank you. On the quay by evening.");
      return "redirect:/orders/" + number;
    } catch (SoldOutException e) {
      messages.warning("There is not enough of " + e.product() + " any more. Nothing was ordered.");
      return "redirect:/basket";
    }
  }

  private static String page(Basket basket, Model model) {
    if (basket.isEmpty()) {
      return "redirect:/basket";
    }
    model.addAttribute("basket", basket);
    return "orders/checkout";
  }

  /** Where it goes. */
  record Form(
      @NotBlank(message = "What is the ship called?") @Size(max = 80) String ship,
      @NotBlank(message = "Where does she lie?") @Size(max = 80) String berth) {}
}

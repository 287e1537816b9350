package com.example.chandlery.orders;

import com.example.chandlery.accounts.Account;
import com.example.chandlery.accounts.Accounts;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a customer has bought; nobody sees anybody else's. */
@Controller
class OrdersController {
  private final Accounts accounts;
  private final Orders orders;

  OrdersController(Accounts accounts, Orders orders) {
    this.accounts = accounts;
    this.orders = orders;
  }

  @GetMapping("/orders")
  String all(Principal visitor, Model model) {
    model.addAttribute("orders", orders.of(account(visitor)));
    return "orders/all";
  }

  @GetMapping("/orders/{number}")
  String one(@PathVariable long number, Principal visitor, Model model) {
    Account account = account(visitor);
    Order order =
        orders
            .find(number)
            .filter(each -> each.account() == account.id())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("order", order);
    return "orders/one";
  }

  private Account account(Principal visitor) {
    return accounts.find(visitor.getName()).orElseThrow();
  }
}

package com.example.chandlery.orders;

import com.example.chandlery.accounts.Account;
import com.example.chandlery.basket.Basket;
import com.example.chandlery.basket.BasketLine;
import com.example.chandlery.shelves.Price;
import com.example.chandlery.shelves.Shelves;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was bought, in the shop's database. */
@Repository
public class Orders {
  private static final String COLUMNS =
      "select p.id, p.account_id, a.email, p.ship, p.berth, p.placed, p.state"
          + " from purchase p join account a on a.id = p.account_id ";

  private final JdbcClient database;
  private final Shelves shelves;
  private final Clock clock;

  Orders(JdbcClient database, Shelves shelves, Clock clock) {
    this.database = database;
    this.shelves = shelves;
    this.clock = clock;
  }

  /** The latest orders of one account, the last one first. */
  public List<Order> of(Account account) {
    return list("where p.account_id = ? order by p.placed desc, p.id desc limit 50", account.id());
  }

  /** The latest orders of everybody, the last one first. */
  public List<Order> latest() {
    return list("order by p.placed desc, p.id desc limit 100");
  }

  /** One order. */
  public Optional<Order> find(long number) {
    return list("where p.id = ?", number).stream().findFirst();
  }

  /** Writes down how far an order got; says whether there is such an order. */
  public boolean move(long number, Order.State state) {
    return database
            .sql("update purchase set state = ? where id = ?")
            .param(state.name())
            .param(number)
            .update()
        == 1;
  }

  /**
   * Buys what is in a basket: all of it, or nothing.
   *
   * @return the order's number
   * @throws SoldOutException when there is less than was wanted
   */
  @Transactional
  public long place(Account account, Basket basket, String ship, String berth) {
    for (BasketLine line : basket.lines()) {
      if (!shelves.take(line.product(), line.quantity())) {
        throw new SoldOutException(line.product().name());
      }
    }
    long number = insert(account, ship, berth);
    basket.lines().forEach(line -> insert(number, line));
    return number;
  }

  private long insert(Account account, String ship, String berth) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            "insert into purchase (account_id, ship, berth, placed, state)"
                + " values (:account, :ship, :berth, :placed, :state)")
        .param("account", account.id())
        .param("ship", ship)
        .param("berth", berth)
        .param("placed", LocalDateTime.now(clock))
        .param("state", Order.State.PLACED.name())
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  private void insert(long number, BasketLine line) {
    database
        .sql(
            "insert into purchase_line (purchase_id, product_id, name, price, quantity)"
                + " values (:order, :product, :name, :price, :quantity)")
        .param("order", number)
        .param("product", line.product().id())
        .param("name", line.product().name())
        .param("price", line.product().price().cents())
        .param("quantity", line.quantity())
        .update();
  }

  private List<Order> list(String which, Object... values) {
    return database.sql(COLUMNS + which).params(values).query(this::order).list();
  }

  private Order order(ResultSet row, int index) throws SQLException {
    long number = row.getLong("id");
    return new Order(
        number,
        row.getLong("account_id"),
        row.getString("email"),
        row.getString("ship"),
        row.getString("berth"),
        row.getObject("placed", LocalDateTime.class),
        Order.State.valueOf(row.getString("state")),
        lines(number));
  }

  private List<Order.Line> lines(long number) {
    return database
        .sql("select name, price, quantity from purchase_line where purchase_id = ? order by name")
        .param(number)
        .query(
            (row, index) ->
                new Order.Line(
                    row.getString("name"), new Price(row.getInt("price")), row.getInt("quantity")))
        .list();
  }
}

package bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An empty application with one answer, and one that tells what its threads have allocated. */
@SpringBootApplication
@RestController
public class Empty {
  public static void main(String[] arguments) {
    SpringApplication.run(Empty.class, arguments);
  }

  @GetMapping("/")
  String answer() {
    return "ok";
  }

  @GetMapping("/allocated")
  String allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long each : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, each);
    }
    return Long.toString(sum);
  }
}

package dev.seaworthy.boot.mail;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.InitializingBean;

/** Says once, at the start, that the people who should be told by mail will not be. */
final class NobodySends implements InitializingBean {
  private static final Log LOG = LogFactory.getLog(NobodySends.class);

  @Override
  public void afterPropertiesSet() {
    LOG.warn(
        "seaworthy.admins is set, and nothing here sends mail: errors, attempts and blocks stand"
            + " in this log alone; add spring-boot-starter-mail and set spring.mail.host");
  }
}

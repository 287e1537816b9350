/**
 * What the guard keeps, in a relational database: attempts with exact totals, and blocks as the
 * truth that several nodes share.
 *
 * <p>H2, PostgreSQL, MySQL and MariaDB, through plain JDBC and somebody else's {@code DataSource}.
 * Times are milliseconds since 1970 in whole numbers, as in Spring Session's tables, so that no
 * time zone of a driver or a server can move them. Nothing here is called by a request.
 */
@NullMarked
package dev.seaworthy.store.jdbc;

import org.jspecify.annotations.NullMarked;

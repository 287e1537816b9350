create table if not exists seaworthy_attempt (
  id bigint auto_increment primary key,
  sender varchar(49) not null,
  rule varchar(64) not null,
  occurrences bigint not null,
  first_at bigint not null,
  last_at bigint not null,
  client varchar(45) not null,
  points smallint not null,
  at_once boolean not null,
  mode varchar(8) not null,
  method varchar(16) not null,
  path varchar(500) not null,
  user_agent varchar(300) not null,
  user_name varchar(150) not null,
  truncated boolean not null,
  reduced boolean not null,
  index seaworthy_attempt_newest (last_at, id),
  index seaworthy_attempt_sender (sender, last_at, id),
  index seaworthy_attempt_rule (rule, last_at, id),
  index seaworthy_attempt_user_name (user_name, last_at, id),
  index seaworthy_attempt_reduced (reduced, last_at)
) character set utf8mb4;
create table if not exists seaworthy_attempt_hour (
  hour_at bigint not null,
  rule varchar(64) not null,
  occurrences bigint not null,
  primary key (hour_at, rule)
) character set utf8mb4;
create table if not exists seaworthy_block (
  cidr varchar(49) primary key,
  version bigint not null,
  changed_at bigint not null,
  blocked boolean not null,
  from_at bigint,
  until_at bigint,
  step smallint,
  scope varchar(10),
  reason varchar(300),
  unique index seaworthy_block_version_order (version)
) character set utf8mb4;
create table if not exists seaworthy_block_version (
  id smallint primary key,
  version bigint not null
);
insert ignore into seaworthy_block_version (id, version) values (1, 0);
create table if not exists seaworthy_shelf (
  kind varchar(20) not null,
  name varchar(190) not null,
  put_at bigint not null,
  body varchar(4000) not null,
  primary key (kind, name)
) character set utf8mb4;

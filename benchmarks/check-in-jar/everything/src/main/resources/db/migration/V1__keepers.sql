create table keeper (name varchar(50) primary key);

create table store_room_keeper (name varchar(100) primary key, password varchar(100));

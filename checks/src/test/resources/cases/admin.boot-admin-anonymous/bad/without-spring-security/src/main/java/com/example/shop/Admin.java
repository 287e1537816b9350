package com.example.shop;

@EnableAdminServer
class Admin {}

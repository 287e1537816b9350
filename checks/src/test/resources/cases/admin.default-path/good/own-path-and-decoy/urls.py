import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("harbour-office-7/", admin.site.urls),
    path("admin/", include("admin_honeypot.urls")),
]

import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("harbour-office-7/", admin.site.urls),
    # expect: admin.decoy-without-alert: names nobody who is told [warning]
    path("admin/", include("admin_honeypot.urls")),
]

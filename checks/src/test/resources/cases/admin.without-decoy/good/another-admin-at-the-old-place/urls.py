import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("harbour-office-7/", admin.site.urls),
    # expect: admin.default-path: is /admin/ [warning]
    path("admin/", include("wagtail.admin.urls")),
]

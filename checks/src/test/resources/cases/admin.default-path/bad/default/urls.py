import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    # expect: admin.default-path: is /admin/ [warning]
    path("admin/", admin.site.urls),
]

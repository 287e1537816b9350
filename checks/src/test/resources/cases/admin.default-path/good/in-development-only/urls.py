import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
]

from django.conf import settings

if settings.DEBUG:
    urlpatterns += [path("admin/", admin.site.urls)]

import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path(os.environ.get("ADMIN_PATH", "admin/"), admin.site.urls),
]

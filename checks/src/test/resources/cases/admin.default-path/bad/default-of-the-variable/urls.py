import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    # expect: admin.default-path: is /admin/, unless ADMIN_PATH is set [warning]
    path(os.environ.get("ADMIN_PATH", "admin/"), admin.site.urls),
]

"""What people see of registration: the people page and the import of lists."""

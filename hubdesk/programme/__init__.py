"""What happens where and when: legs, venues, rooms and sessions."""

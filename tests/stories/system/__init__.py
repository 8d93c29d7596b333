"""The whole system under test: two databases, a load balancer, a phone, and what must hold in it."""

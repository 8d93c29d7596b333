"""The whole system under test: processes, kill points, two databases, a load balancer, a phone."""

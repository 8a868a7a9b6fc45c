### problem

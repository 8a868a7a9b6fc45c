### customer

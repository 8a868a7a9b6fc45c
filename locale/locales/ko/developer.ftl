### developer

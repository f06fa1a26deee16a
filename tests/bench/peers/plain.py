"""Plain Python: a gate is an object that remembers what it saw, as in the textbooks."""

import platform

ABOUT = f"Python {platform.python_version()}"


class Multiply:
    def forward(self, x, y):
        self.x = x
        self.y = y
        return x * y

    def backward(self, upstream):
        return upstream * self.y, upstream * self.x


class Add:
    def forward(self, x, y):
        return x + y

    def backward(self, upstream):
        return upstream, upstream


def open_workload(workload, tensors):
    if workload["kind"] != "shopping":
        raise ValueError("only for W1")
    basket = workload["basket"]
    apple, apples = basket["apple"], basket["apples"]
    orange, oranges = basket["orange"], basket["oranges"]
    tax = basket["tax"]
    apple_gate, orange_gate, sum_gate, tax_gate = Multiply(), Multiply(), Add(), Multiply()

    def step():
        apple_price = apple_gate.forward(apple, apples)
        orange_price = orange_gate.forward(orange, oranges)
        price = tax_gate.forward(sum_gate.forward(apple_price, orange_price), tax)
        dsum, dtax = tax_gate.backward(1.0)
        dapple_price, dorange_price = sum_gate.backward(dsum)
        dapple, dapples = apple_gate.backward(dapple_price)
        dorange, doranges = orange_gate.backward(dorange_price)
        return price + dapple + dapples + dorange + doranges + dtax

    return step

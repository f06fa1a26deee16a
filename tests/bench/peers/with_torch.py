"""PyTorch, eager, on one thread: modules, its own loss and its own optimizers."""

import torch
from torch import nn

ABOUT = f"PyTorch {torch.__version__}"
torch.set_num_threads(1)


def open_workload(workload, tensors):
    if workload["kind"] == "shopping":
        return shopping(workload["basket"])
    arrays = {name: torch.tensor(data).reshape(shape) for name, (shape, data) in tensors.items()}
    if workload["kind"] == "gemm":
        return lambda: (arrays["a"] @ arrays["b"])[0, 0].item()
    return training(workload, arrays)


def shopping(basket):
    inputs = {name: torch.tensor(value, dtype=torch.float64, requires_grad=True) for name, value in basket.items()}
    apple, apples, orange, oranges, tax = (inputs[name] for name in ("apple", "apples", "orange", "oranges", "tax"))

    def step():
        for each in inputs.values():
            each.grad = None
        price = (apple * apples + orange * oranges) * tax
        price.backward()
        return price.item() + sum(each.grad.item() for each in inputs.values())

    return step


def build(layer, at, arrays):
    kind = layer["kind"]
    if kind == "affine":
        w = arrays[f"{at}.w"].T.contiguous()
        return [loaded(nn.Linear(w.shape[1], w.shape[0]), w, arrays[f"{at}.b"])]
    if kind == "conv":
        w = arrays[f"{at}.w"]
        return [loaded(nn.Conv2d(w.shape[1], w.shape[0], w.shape[2]), w, arrays[f"{at}.b"])]
    if kind == "pool":
        return [nn.MaxPool2d(layer["size"])]
    return [{"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh}[kind]()]


def loaded(module, w, b):
    with torch.no_grad():
        module.weight.copy_(w)
        module.bias.copy_(b)
    return module


def training(workload, arrays):
    layers = []
    for at, layer in enumerate(workload["layers"]):
        if layer["kind"] == "affine" and not any(isinstance(each, (nn.Linear, nn.Flatten)) for each in layers):
            layers.append(nn.Flatten())
        layers += build(layer, at, arrays)
    net = nn.Sequential(*layers)
    x, labels = arrays["x"], arrays["t"].argmax(dim=1)
    judge = nn.CrossEntropyLoss()
    optimizer = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}[workload["optimizer"]](
        net.parameters(), lr=workload["rate"]
    )

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss = judge(net(x), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step

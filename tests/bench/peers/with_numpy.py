"""NumPy in float32, gradients by hand: one matrix product a layer and pass, updates in place."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

ABOUT = f"NumPy {np.__version__}"


class Affine:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.shape = x.shape
        self.x = x.reshape(len(x), -1)
        out = self.x @ self.w
        out += self.b
        return out

    def backward(self, dy):
        self.learn(dy)
        return (dy @ self.w.T).reshape(self.shape)

    def learn(self, dy):
        self.dw, self.db = self.x.T @ dy, dy.sum(axis=0)


class Conv:
    """Windows as rows (im2col), so that all images are one product; the first layer of its net."""

    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        filters, channels, kernel, _ = self.w.shape
        seen = sliding_window_view(x, (kernel, kernel), axis=(2, 3))
        batch, _, height, width = seen.shape[:4]
        self.columns = seen.transpose(0, 2, 3, 1, 4, 5).reshape(-1, channels * kernel * kernel)
        out = self.columns @ self.w.reshape(filters, -1).T
        out += self.b
        return out.reshape(batch, height, width, filters).transpose(0, 3, 1, 2)

    def learn(self, dy):
        rows = dy.transpose(0, 2, 3, 1).reshape(-1, len(self.w))
        self.dw, self.db = (rows.T @ self.columns).reshape(self.w.shape), rows.sum(axis=0)


class Pool:
    def __init__(self, size):
        self.size = size

    def forward(self, x):
        batch, channels, height, width = x.shape
        size = self.size
        self.windows = x.reshape(batch, channels, height // size, size, width // size, size)
        self.shape = x.shape
        self.out = self.windows.max(axis=(3, 5))
        return self.out

    def backward(self, dy):
        largest = self.windows == self.out[:, :, :, None, :, None]
        return (largest * dy[:, :, :, None, :, None]).reshape(self.shape)


class Relu:
    def forward(self, x):
        self.out = np.maximum(x, 0)
        return self.out

    def backward(self, dy):
        return dy * (self.out > 0)


class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dy):
        return dy * self.out * (1 - self.out)


class Tanh:
    def forward(self, x):
        self.out = np.tanh(x)
        return self.out

    def backward(self, dy):
        return dy * (1 - self.out * self.out)


class Sgd:
    def __init__(self, rate):
        self.rate = rate

    def update(self, pairs):
        for w, dw in pairs:
            dw *= self.rate
            w -= dw


class Adam:
    def __init__(self, rate):
        self.rate, self.time, self.states = rate, 0, None

    def update(self, pairs):
        if self.states is None:
            self.states = [(np.zeros_like(w), np.zeros_like(w)) for w, _ in pairs]
        self.time += 1
        size = self.rate / (1 - 0.9**self.time)
        scale = 1 / (1 - 0.999**self.time) ** 0.5
        for (w, dw), (m, v) in zip(pairs, self.states):
            m *= 0.9
            m += 0.1 * dw
            v *= 0.999
            dw *= dw
            dw *= 0.001
            v += dw
            below = np.sqrt(v)
            below *= scale
            below += 1e-8
            np.divide(m, below, out=below)
            below *= size
            w -= below


def softmax_with_loss(scores, t):
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    loss = -np.log((p * t).sum(axis=1)).mean()
    p -= t
    p /= len(t)
    return loss, p


def open_workload(workload, tensors):
    arrays = {name: np.array(data, np.float32).reshape(shape) for name, (shape, data) in tensors.items()}
    if workload["kind"] == "gemm":
        return lambda: float((arrays["a"] @ arrays["b"])[0, 0])
    if workload["kind"] != "net":
        raise ValueError("is for arrays")
    layers = [build(layer, at, arrays) for at, layer in enumerate(workload["layers"])]
    return training(layers, workload, arrays)


def build(layer, at, arrays):
    kind = layer["kind"]
    if kind == "affine" or kind == "conv":
        return (Affine if kind == "affine" else Conv)(arrays[f"{at}.w"], arrays[f"{at}.b"])
    if kind == "pool":
        return Pool(layer["size"])
    return {"relu": Relu, "sigmoid": Sigmoid, "tanh": Tanh}[kind]()


def training(layers, workload, arrays):
    x, t = arrays["x"], arrays["t"]
    learning = [layer for layer in layers if hasattr(layer, "w")]
    optimizer = {"sgd": Sgd, "adam": Adam}[workload["optimizer"]](workload["rate"])

    def step():
        h = x
        for layer in layers:
            h = layer.forward(h)
        loss, slope = softmax_with_loss(h, t)
        for layer in layers[:0:-1]:
            slope = layer.backward(slope)
        layers[0].learn(slope)
        optimizer.update([pair for each in learning for pair in ((each.w, each.dw), (each.b, each.db))])
        return float(loss)

    return step

"""Steps the survival game `crafter` with random actions and prints its steps per second: the median of five rounds."""

import random
import statistics
import time

import crafter

ROUND_SECONDS = 1.0


def steps_per_second(env, chance):
    steps, start = 0, time.perf_counter()
    while time.perf_counter() - start < ROUND_SECONDS:
        _, _, done, _ = env.step(chance.randrange(env.action_space.n))
        steps += 1
        if done:
            env.reset()
    return steps / (time.perf_counter() - start)


env = crafter.Env(seed=7)
env.reset()
chance = random.Random(7)
rounds = [steps_per_second(env, chance) for _ in range(6)]
print(statistics.median(rounds[1:]))

"""Steps the survival game `crafter` with random actions and prints its steps per second of processor time: the median of five rounds."""

import random
import statistics
import time

import crafter

ROUND_SECONDS = 1.0


def steps_per_second(env, chance):
    steps, start = 0, time.thread_time()
    while time.thread_time() - start < ROUND_SECONDS:
        _, _, done, _ = env.step(chance.randrange(env.action_space.n))
        steps += 1
        if done:
            env.reset()
    return steps / (time.thread_time() - start)


env = crafter.Env(seed=7)
env.reset()
chance = random.Random(7)
rounds = [steps_per_second(env, chance) for _ in range(6)]
print(statistics.median(rounds[1:]))

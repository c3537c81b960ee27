// Parts that are made when a name of theirs is first used. Which names those are is found by making every part once, on trial.
(function (host, api) {
  "use strict";
  const { parse, stringify } = JSON;
  const { defineProperty, deleteProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const owners = () => Object.entries({ api, bot: api.bot, modules: api.modules, globalThis }).filter(([, object]) => object);

  api.make = (index) => host.part(index)(host, api);

  // Makes a part and tells the names that it added, each after its owner. Null if it cannot be lazy:
  // it changed another name, or added none.
  api.survey = (index) => {
    const before = owners().map(([owner, object]) => [owner, object, Object.getOwnPropertyDescriptors(object)]);
    api.make(index);
    const added = [];
    for (const [owner, object, old] of before) {
      for (const key of ownKeys(object)) {
        const now = getOwnPropertyDescriptor(object, key);
        if (!old[key]) added.push(owner, key);
        else if (!Object.is(old[key].value, now.value) || old[key].get !== now.get) return null;
      }
    }
    return added.length ? stringify(added) : null;
  };

  const ownerOf = (owner) => {
    switch (owner) {
      case "api": return api;
      case "bot": return api.bot;
      case "modules": return api.modules;
      default: return globalThis;
    }
  };
  api.lazily = (names, index) => {
    const stubs = parse(names);
    const wake = () => {
      for (let place = 0; place < stubs.length; place += 2) deleteProperty(ownerOf(stubs[place]), stubs[place + 1]);
      api.make(index);
    };
    for (let place = 0; place < stubs.length; place += 2) {
      const object = ownerOf(stubs[place]);
      const key = stubs[place + 1];
      const get = () => {
        wake();
        return object[key];
      };
      const set = (value) => {
        wake();
        object[key] = value;
      };
      defineProperty(object, key, { get, set, enumerable: true, configurable: true });
    }
  };
});

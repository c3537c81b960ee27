// The last touches: everything joined into `bot`, what is missing said clearly, `require`, and library skills by name.
(function (host, api) {
  "use strict";

  globalThis.require = (name) => {
    const module = Object.hasOwn(api.modules, name) && api.modules[name];
    if (!module) {
      throw new Error(`cannot require ${String(name)}: a skill has only ${Object.keys(api.modules).sort().join(", ")}`);
    }
    return module();
  };

  // Primitives and library skills are compiled when first called.
  for (const name of host.names()) {
    const value = api.traced((...args) => {
      host.called(name);
      return api.compiled(name)(...args);
    });
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  const compiled = new Map();
  api.compiled = (name) => {
    if (!compiled.has(name)) {
      const module = { exports: {} };
      compiled.set(name, host.compile(name)(module, module.exports));
      api.readSource(String(compiled.get(name)));
    }
    return compiled.get(name);
  };
});

// Entities after `prismarine-entity`: one object for each as long as it is there, which always tells how it is now.
(function (host, api) {
  "use strict";
  const { observe } = api;
  const PLAYER = { displayName: "Player", width: 0.6, height: 1.8, type: "player", category: "UNKNOWN" };
  const EYES = 1.62;
  const SNEAKING_EYES = 1.27;
  // What stands in `metadata`, as the game numbers it.
  const METADATA = { health: 9, stack: 8, baby: 16 };
  const OWN_ID = -1;

  const radians = (degrees) => (degrees * Math.PI) / 180;
  // The game counts yaw clockwise from south, Mineflayer counter-clockwise from north; pitch points up.
  const TURN = 2 * Math.PI;
  const headYaw = (degrees) => (((Math.PI - radians(degrees ?? 0)) % TURN) + TURN) % TURN;
  const headPitch = (degrees) => radians(-(degrees ?? 0));
  const item = (name) => (name ? api.item({ item: name, count: 1, wear: 0 }, -1) : null);

  // Before Minecraft 1.17 the type of all creatures was "mob" and that of things "object"; since then it is "hostile", "animal",
  // "other" and so on. A run has the words that its source compares types with.
  const OLD_TYPES = {
    mob: ["hostile", "animal", "ambient", "water_creature", "passive", "mob"],
    object: ["other", "projectile"],
  };
  const named = (source, word) => new RegExp(`\\btype\\b[^;\\n]{0,40}?["'\`]${word}["'\`]`).test(source);
  const oldTypes = new Map();
  api.readTypes = (source) => {
    for (const [word, types] of Object.entries(OLD_TYPES)) {
      if (named(source, word)) types.forEach((type) => oldTypes.set(type, word));
    }
  };

  // The chat message that a name or a line is wrapped in.
  api.chatText = (text) => ({
    text,
    json: { text },
    toString: () => text,
    toMotd: () => text,
    toAnsi: () => text,
    toHTML: () => text,
    getText: () => text,
    length: () => 1,
  });

  const kindOf = ({ kind, name }) => {
    if (kind === "player") return PLAYER;
    const wanted = kind === "item" ? "item" : name;
    return api.entityKind(wanted) ?? { displayName: wanted, width: 0.6, height: 1.8, type: "other", category: "UNKNOWN" };
  };
  // Numbers have the shape of a UUID where the world gives none.
  const uuidOf = (id) => `00000000-0000-4000-8000-${(id >>> 0).toString(16).padStart(12, "0")}`;

  let live;
  let see;
  class Entity {
    static {
      see = (entity, state) => entity.#see(state);
    }
    #state;
    #kind;
    #position;
    #velocity;
    constructor(state) {
      const { id, kind } = state;
      this.id = id;
      this.uuid = uuidOf(id);
      this.name = kind.kind === "player" ? "player" : kind.kind === "item" ? "item" : kind.name;
      if (kind.kind === "player") this.username = kind.name;
      this.#kind = kindOf(kind);
      this.displayName = this.#kind.displayName;
      this.entityType = this.#kind.id;
      this.kind = this.#kind.category;
      this.width = this.#kind.width;
      this.height = this.#kind.height;
      this.passengers = [];
      this.vehicle = null;
      this.isValid = true;
      this.#position = api.vec(state.position);
      this.#velocity = new api.Vec3(0, 0, 0);
      this.#see(state);
    }
    // How it is now. Positions are changed in place, as in Mineflayer.
    #see(state) {
      this.#state = state;
      const { x, y, z } = state.position;
      this.#position.set(x, y, z);
      const { x: vx, y: vy, z: vz } = state.velocity ?? { x: 0, y: 0, z: 0 };
      this.#velocity.set(vx, vy, vz);
    }
    get type() { return oldTypes.get(this.#kind.type) ?? this.#kind.type; }
    get mobType() { return this.displayName; }
    get objectType() { return this.displayName; }
    get position() { live(); return this.#position; }
    get velocity() { live(); return this.#velocity; }
    get yaw() { live(); return headYaw(this.#state.yaw); }
    get headYaw() { return this.yaw; }
    get pitch() { live(); return headPitch(this.#state.pitch); }
    get headPitch() { return this.pitch; }
    get onGround() { live(); return this.#state.on_ground ?? true; }
    get health() { live(); return this.#state.health ?? undefined; }
    get eyeHeight() { return this.type === "player" ? EYES : this.height * 0.85; }
    get effects() { return {}; }
    get heldItem() { return this.equipment[0]; }
    // Hand, other hand, feet, legs, chest, head.
    get equipment() {
      live();
      const { held, armour = [] } = this.#state;
      const [head, chest, legs, feet] = armour;
      return [held, null, feet, legs, chest, head].map(item);
    }
    get metadata() {
      live();
      const { health, baby, kind } = this.#state;
      const metadata = [];
      if (kind.kind === "item") {
        const { type, count } = this.getDroppedItem();
        metadata[METADATA.stack] = { present: true, itemId: type, itemCount: count };
      } else if (kind.kind !== "object") {
        metadata[METADATA.health] = health;
        metadata[METADATA.baby] = baby;
      }
      return metadata;
    }
    getCustomName() { return null; }
    getDroppedItem() {
      const { kind } = this.#state;
      return kind.kind === "item" ? api.item({ item: kind.item, count: kind.count, wear: 0 }, -1) : null;
    }
    setEquipment() {
      throw new Error("entity.setEquipment is not supported: what an entity wears is the world's to say");
    }
  }

  // `fire_resistance` is `FireResistance` in minecraft-data.
  const effectName = (effect) => effect.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const effects = () => {
    const active = {};
    for (const { effect, level, ticks } of observe().effects ?? []) {
      const id = api.effectNamed(effectName(effect))?.id ?? effect;
      active[id] = { id, amplifier: level - 1, duration: ticks };
    }
    return active;
  };

  // One's own body.
  let stood = { tick: -1, position: null };
  const position = () => {
    const { tick, position } = observe();
    if (stood.tick !== tick) stood = { tick, position: api.vec(position) };
    return stood.position;
  };
  const me = {
    id: OWN_ID,
    type: "player",
    name: "player",
    displayName: "Player",
    kind: PLAYER.category,
    uuid: uuidOf(OWN_ID),
    width: PLAYER.width,
    height: PLAYER.height,
    isValid: true,
    passengers: [],
    vehicle: null,
    metadata: [],
    get username() { return host.name(); },
    get entityType() { return api.entityKind("player")?.id; },
    get mobType() { return this.displayName; },
    get objectType() { return this.displayName; },
    get position() { return position(); },
    get velocity() { return api.vec(observe().velocity ?? { x: 0, y: 0, z: 0 }); },
    get yaw() { return headYaw(observe().yaw); },
    get headYaw() { return headYaw(observe().yaw); },
    get pitch() { return headPitch(observe().pitch); },
    get headPitch() { return headPitch(observe().pitch); },
    get onGround() { return observe().on_ground; },
    get isInWater() { return api.feetIn("water"); },
    get isInLava() { return api.feetIn("lava"); },
    get eyeHeight() { return api.bot.controlState?.sneak ? SNEAKING_EYES : EYES; },
    get health() { return observe().health; },
    get food() { return observe().food; },
    get effects() { return effects(); },
    get heldItem() { return api.held(); },
    get equipment() {
      const [head, chest, legs, feet] = observe().armour ?? [];
      const worn = [observe().off_hand, feet, legs, chest, head].map((stack) => (stack ? api.item(stack, -1) : null));
      return [api.held(), ...worn];
    },
    getCustomName: () => null,
    getDroppedItem: () => null,
    setEquipment: Entity.prototype.setEquipment,
  };
  api.feetIn = (name) => api.blockAt(position())?.name === name;

  // Everything around, by number; brought up to date when it is first looked at in a tick.
  const known = { [OWN_ID]: me };
  let told = -1;
  api.entities = live = () => {
    const { tick, entities } = observe();
    if (told === tick) return known;
    told = tick;
    const here = new Set([OWN_ID]);
    for (const state of entities) {
      here.add(state.id);
      if (known[state.id]) see(known[state.id], state);
      else known[state.id] = new Entity(state);
    }
    for (const entity of Object.values(known)) {
      if (here.has(entity.id)) continue;
      entity.isValid = false;
      delete known[entity.id];
    }
    return known;
  };

  // The people of the game, by name.
  const people = {};
  api.players = () => {
    const around = Object.values(live()).filter(({ username }) => username !== undefined);
    const names = observe().players;
    for (const username of names) {
      const entity = around.find((other) => other.username === username) ?? null;
      people[username] ??= {
        username,
        uuid: null,
        displayName: api.chatText(username),
        gamemode: 0,
        ping: 0,
        entity,
      };
      people[username].entity = entity;
      if (entity) people[username].uuid = entity.uuid;
    }
    for (const name of Object.keys(people)) if (!names.includes(name)) delete people[name];
    return people;
  };

  const nearestEntity = (match = () => true) => {
    let nearest = null;
    let least = Infinity;
    for (const entity of Object.values(live())) {
      if (entity === me || !match(entity)) continue;
      const distance = me.position.distanceSquared(entity.position);
      if (distance < least) [nearest, least] = [entity, distance];
    }
    return nearest;
  };

  const findPlayers = (wanted) => {
    const others = Object.values(live()).filter(({ username }) => username !== undefined);
    if (wanted instanceof RegExp) return others.filter(({ username }) => wanted.test(username));
    if (typeof wanted === "function") return others.filter(wanted);
    if (typeof wanted !== "string") return others;
    const found = others.filter(({ username }) => username.toLowerCase() === wanted.toLowerCase());
    return found.length > 1 ? found : found[0] ?? null;
  };

  Object.defineProperties(api.bot, Object.getOwnPropertyDescriptors({
    get entity() { return me; },
    get entities() { return live(); },
    get players() { return api.players(); },
    get player() { return api.players()[host.name()]; },
    nearestEntity: api.traced(nearestEntity),
    findPlayer: findPlayers,
    findPlayers,
  }));
});

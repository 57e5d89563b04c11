// Makes world.shapes from countries-50m.json of the npm package world-atlas 2.0.2:
//
//   node derive.mjs countries-50m.json world.shapes
//
// README.md says what the lines of world.shapes mean.

import { readFileSync, writeFileSync } from 'node:fs'

// A unit is then about 17 km: finer than anybody looks at a map inside a report.
const WIDTH = 2000
// Antarctica has no authorities to send anybody to; the map ends where its coast begins to come in.
const SOUTH_EDGE = -65
// In square units, as all areas here: the smallest triangle that is worth a bend. Chosen for a file below 100 kB.
const LEAST_BEND = 0.5
const LEAST_ISLAND = 1.5
// Of the largest piece, not of the sum: forty square units in twelve islands are still twelve specks.
const LEAST_SEEN = 25

const NOBODY = '--'

// The areas that Natural Earth draws on their own and that have no number of ISO 3166-1, or one that is not theirs.
const BY_NAME = {
  'Kosovo': 'XK',
  'Ashmore and Cartier Is.': NOBODY,
  'Indian Ocean Ter.': NOBODY,
  'N. Cyprus': NOBODY,
  'Siachen Glacier': NOBODY,
  'Somaliland': NOBODY,
}

// Tuvalu is too small for 1:50m. The largest atoll of Kiribati lies 3300 km from its capital, where a post would be.
const CAPITALS = { KI: [172.98, 1.33], TV: [179.2, -8.52] }

// ISO 3166-1, but for Greece and the United Kingdom, which the European institutions write EL and UK.
const CODES = `
  004AF 008AL 010AQ 012DZ 016AS 020AD 024AO 028AG 031AZ 032AR 036AU 040AT 044BS 048BH 050BD 051AM 052BB 056BE 060BM
  064BT 068BO 070BA 072BW 074BV 076BR 084BZ 086IO 090SB 092VG 096BN 100BG 104MM 108BI 112BY 116KH 120CM 124CA 132CV
  136KY 140CF 144LK 148TD 152CL 156CN 158TW 162CX 166CC 170CO 174KM 175YT 178CG 180CD 184CK 188CR 191HR 192CU 196CY
  203CZ 204BJ 208DK 212DM 214DO 218EC 222SV 226GQ 231ET 232ER 233EE 234FO 238FK 239GS 242FJ 246FI 248AX 250FR 254GF
  258PF 260TF 262DJ 266GA 268GE 270GM 275PS 276DE 288GH 292GI 296KI 300EL 304GL 308GD 312GP 316GU 320GT 324GN 328GY
  332HT 334HM 336VA 340HN 344HK 348HU 352IS 356IN 360ID 364IR 368IQ 372IE 376IL 380IT 384CI 388JM 392JP 398KZ 400JO
  404KE 408KP 410KR 414KW 417KG 418LA 422LB 426LS 428LV 430LR 434LY 438LI 440LT 442LU 446MO 450MG 454MW 458MY 462MV
  466ML 470MT 474MQ 478MR 480MU 484MX 492MC 496MN 498MD 499ME 500MS 504MA 508MZ 512OM 516NA 520NR 524NP 528NL 531CW
  533AW 534SX 535BQ 540NC 548VU 554NZ 558NI 562NE 566NG 570NU 574NF 578NO 580MP 581UM 583FM 584MH 585PW 586PK 591PA
  598PG 600PY 604PE 608PH 612PN 616PL 620PT 624GW 626TL 630PR 634QA 638RE 642RO 643RU 646RW 652BL 654SH 659KN 660AI
  662LC 663MF 666PM 670VC 674SM 678ST 682SA 686SN 688RS 690SC 694SL 702SG 703SK 704VN 705SI 706SO 710ZA 716ZW 724ES
  728SS 729SD 732EH 740SR 744SJ 748SZ 752SE 756CH 760SY 762TJ 764TH 768TG 772TK 776TO 780TT 784AE 788TN 792TR 795TM
  796TC 798TV 800UG 804UA 807MK 818EG 826UK 831GG 832JE 833IM 834TZ 840US 850VI 854BF 858UY 860UZ 862VE 876WF 882WS
  887YE 894ZM
`
const alpha2 = new Map(CODES.trim().split(/\s+/).map(entry => [entry.slice(0, 3), entry.slice(3)]))

// Equal Earth: areas are true, so that no country looks better covered for being far north.
// Longitudes beyond 180 are allowed: the projection is linear in them.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796]
const M = Math.sqrt(3) / 2
const radians = degrees => degrees * Math.PI / 180
const SCALE = WIDTH / (2 * Math.PI / (M * A1))

function northing(theta) {
  const t2 = theta * theta, t6 = t2 ** 3
  return theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

function project([lon, lat]) {
  const theta = Math.asin(M * Math.sin(radians(lat)))
  const t2 = theta * theta, t6 = t2 ** 3
  const x = radians(lon) * Math.cos(theta) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)))
  return [WIDTH / 2 + SCALE * x, SCALE * (northing(Math.PI / 3) - northing(theta))]
}

const HEIGHT = Math.ceil(project([0, SOUTH_EDGE])[1])

const onGrid = ([x, y]) => [Math.round(x), Math.round(y)]
const same = (p, q) => p[0] === q[0] && p[1] === q[1]
const cross = (p, q, r) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

// Rings do not repeat their first point, from here on. On the grid y grows southwards: outer rings have positive areas.
const edges = ring => ring.map((p, i) => [p, ring[(i + 1) % ring.length]])
const area = ring => edges(ring).reduce((sum, [p, q]) => sum + p[0] * q[1] - q[0] * p[1], 0) / 2

const mean = points => [0, 1].map(axis => points.reduce((sum, p) => sum + p[axis], 0) / points.length)

function contains(rings, [x, y]) {
  let inside = false
  for (const [[px, py], [qx, qy]] of rings.flatMap(edges))
    if ((py > y) !== (qy > y) && x < px + (y - py) / (qy - py) * (qx - px)) inside = !inside
  return inside
}

// ---- the arcs of the topology

function decoded({ arcs, transform: { scale, translate } }) {
  return arcs.map(arc => {
    let x = 0, y = 0
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]])
  })
}

// Natural Earth cuts at the antimeridian, world-atlas sews together again: a longitude may jump by 360 from one point
// to the next. Continued past 180 instead, the line can be measured, and cut again.
function continued(line) {
  let turn = 0
  return line.map(([lon, lat], i) => {
    if (i > 0) turn -= 360 * Math.round((lon - line[i - 1][0]) / 360)
    return [lon + turn, lat]
  })
}

// Visvalingam's algorithm. Whole arcs, ends fixed: both neighbours get the same border. A closed arc stays a triangle.
function simplified(arc) {
  const points = continued(arc).map((point, i) => ({ point: arc[i], at: project(point) }))
  const least = same(arc[0], arc.at(-1)) ? 4 : 2
  const measure = i => {
    if (i > 0 && i < points.length - 1)
      points[i].bend = Math.abs(cross(points[i - 1].at, points[i].at, points[i + 1].at)) / 2
  }
  points.forEach((_, i) => measure(i))
  while (points.length > least) {
    let flattest = 1
    for (let i = 2; i < points.length - 1; i++) if (points[i].bend < points[flattest].bend) flattest = i
    if (!(points[flattest].bend < LEAST_BEND)) break
    points.splice(flattest, 1)
    measure(flattest - 1)
    measure(flattest)
  }
  return points.map(({ point }) => point)
}

// ---- from arcs to the rings of each area

const arcOf = index => index < 0 ? ~index : index

function ringOf(indices, arcs) {
  return continued(indices.flatMap(i => (i < 0 ? [...arcs[~i]].reverse() : arcs[i]).slice(1)))
}

// The part of a ring on one side of a meridian (axis 0) or a parallel (axis 1), after Sutherland and Hodgman.
function clipped(ring, axis, side, bound) {
  const within = p => side * (p[axis] - bound) >= 0
  return edges(ring).flatMap(([p, q]) => {
    const kept = within(p) ? [p] : []
    if (within(p) !== within(q)) {
      const t = (bound - p[axis]) / (q[axis] - p[axis])
      const meeting = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]
      meeting[axis] = bound
      kept.push(meeting)
    }
    return kept
  })
}

function cutAtAntimeridian(ring) {
  return [-360, 0, 360]
    .map(turn => clipped(clipped(ring, 0, 1, turn - 180), 0, -1, turn + 180).map(([lon, lat]) => [lon - turn, lat]))
    .filter(piece => piece.length > 0)
}

// Only an island may be left out for being small: in place of a piece that has neighbours there would be a hole.
function areasOf(topology) {
  const arcs = decoded(topology).map(simplified)
  const geometries = topology.objects.countries.geometries
  const polygonsOf = g => g.type === 'Polygon' ? [g.arcs] : g.arcs
  const uses = new Map()
  for (const i of geometries.flatMap(polygonsOf).flat(2)) uses.set(arcOf(i), (uses.get(arcOf(i)) ?? 0) + 1)

  return geometries.map(geometry => {
    const name = geometry.properties.name
    const code = BY_NAME[name] ?? alpha2.get(geometry.id)
    if (!code) throw new Error(`no code for ${name}`)
    const rings = polygonsOf(geometry).flat().flatMap(indices =>
      cutAtAntimeridian(ringOf(indices, arcs))
        .map(ring => Object.assign(ring, { island: indices.every(i => uses.get(arcOf(i)) === 1) })))
    return { code, rings }
  }).filter(({ code }) => code !== 'AQ')
}

// Natural Earth draws who is in control. In two places the map follows the United Nations instead: Crimea belongs to
// Ukraine (General Assembly resolution 68/262), and Western Sahara, on the list of territories under Chapter XI of the
// Charter, reaches from border to border, not only to the berm.
function redraw(areas) {
  const of = code => areas.find(one => one.code === code)
  const [russia, ukraine, morocco, sahara] = ['RU', 'UA', 'MA', 'EH'].map(of)

  const crimea = russia.rings.filter(ring => contains([ring], [34.1, 45.2]))
  if (crimea.length !== 1) throw new Error('Crimea is not one ring of Russia')
  russia.rings = russia.rings.filter(ring => ring !== crimea[0])
  ukraine.rings.push(crimea[0])

  const border = Math.max(...sahara.rings.flat().map(([, lat]) => lat))
  sahara.rings.push(...morocco.rings.map(ring => clipped(ring, 1, -1, border)).filter(ring => ring.length > 2))
  morocco.rings = morocco.rings.map(ring => clipped(ring, 1, 1, border)).filter(ring => ring.length > 2)
}

// ---- from degrees to the grid

// Takes out the edges that two rings of one area run along in opposite directions, so that no border is left inside it.
function dissolved(rings) {
  const leaving = new Map()
  for (const [p, q] of rings.flatMap(edges).filter(([p, q]) => !same(p, q))) {
    const back = leaving.get(String(q))?.findIndex(end => same(end, p)) ?? -1
    if (back >= 0) leaving.get(String(q)).splice(back, 1)
    else leaving.set(String(p), [...leaving.get(String(p)) ?? [], q])
  }
  const whole = []
  for (const [key, ends] of leaving)
    while (ends.length > 0) {
      const ring = [key.split(',').map(Number)]
      for (let p = ends.pop(); !same(p, ring[0]); p = leaving.get(String(p)).pop()) ring.push(p)
      whole.push(ring)
    }
  return whole
}

function withoutStraightPoints(ring) {
  // One point less can make the point before it straight, the first one too: done after a whole round without a find.
  for (let i = 0, bent = 0; ring.length > 2 && bent < ring.length;) {
    if (cross(ring.at(i - 1), ring[i], ring[(i + 1) % ring.length]) === 0) {
      ring.splice(i, 1)
      i = (i || ring.length) - 1
      bent = 0
    } else {
      i = (i + 1) % ring.length
      bent++
    }
  }
  return ring
}

function drawn({ code, rings }) {
  const exact = rings.map(ring => ring.map(project))
  const areas = exact.map(area)
  const largest = areas.indexOf(Math.max(...areas))
  const kept = exact
    .map(ring => ring.map(onGrid))
    .filter((ring, i) => (i === largest && code !== NOBODY) || !rings[i].island || area(ring) >= LEAST_ISLAND)
  const whole = dissolved(kept)
    .map(withoutStraightPoints)
    .filter(ring => ring.length > 2)
    .sort((a, b) => area(b) - area(a))
  return { code, rings: whole, middle: onGrid(mean(exact[largest])) }
}

// The point of the grid that is farthest from every border of the largest piece.
function innermost(rings) {
  const piece = [rings[0], ...rings.filter(ring => area(ring) < 0)]
  const sides = piece.flatMap(edges)
  const [xs, ys] = [0, 1].map(axis => rings[0].map(p => p[axis]))
  let best = 0, place
  for (let y = Math.min(...ys) + 1; y < Math.max(...ys); y++)
    for (let x = Math.min(...xs) + 1; x < Math.max(...xs); x++) {
      const room = roomAround(x, y, sides, best)
      if (room > best && contains(piece, [x, y])) [best, place] = [room, [x, y]]
    }
  return place
}

// The square of the distance to the nearest side; whatever is no more than `enough` is not looked at any further.
function roomAround(x, y, sides, enough) {
  let room = Infinity
  for (const [[px, py], [qx, qy]] of sides) {
    const [dx, dy] = [qx - px, qy - py]
    const t = Math.min(1, Math.max(0, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy)))
    room = Math.min(room, (px + t * dx - x) ** 2 + (py + t * dy - y) ** 2)
    if (room <= enough) break
  }
  return room
}

function pathOf(rings) {
  let [x, y] = [0, 0]
  const step = p => {
    const text = `${p[0] - x},${p[1] - y}`
    ;[x, y] = p
    return text
  }
  return rings.map(ring => {
    const path = `m${step(ring[0])}l${ring.slice(1).map(step).join(' ')}z`
    ;[x, y] = ring[0]
    return path
  }).join('')
}

function lineOf({ code, rings, middle }) {
  const capital = CAPITALS[code]
  const place = capital ? onGrid(project(capital)) : (rings.length > 0 && innermost(rings)) || middle
  const dot = code !== NOBODY && (rings.length === 0 || area(rings[0]) < LEAST_SEEN)
  return [code, place.join(' '), pathOf(rings), ...dot ? ['dot'] : []].join('\t')
}

const [source, target] = process.argv.slice(2)
if (!target) throw new Error('usage: node derive.mjs countries-50m.json world.shapes')

const areas = areasOf(JSON.parse(readFileSync(source, 'utf8')))
redraw(areas)
const shapes = areas.map(drawn).filter(({ code, rings }) => code !== NOBODY || rings.length > 0)
for (const code of Object.keys(CAPITALS))
  if (!shapes.some(shape => shape.code === code)) shapes.push({ code, rings: [] })

writeFileSync(target, [
  '# Natural Earth 1:50m (public domain), Equal Earth projection; made by derive.mjs from world-atlas 2.0.2',
  `# grid: ${WIDTH} ${HEIGHT}`,
  ...shapes.map(lineOf).sort(),
].join('\n') + '\n')

/** How the report looks, on screen and on A4 paper. */
export const reportStyle = `
@page { size: A4; margin: 18mm 14mm; }
:root { color-scheme: light; }
body { font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 1000px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #1f4e79; break-after: avoid; }
dl { display: grid; grid-template-columns: 12rem 1fr; gap: .2rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: .85em; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .3rem .4rem; border-bottom: 1px solid #c8c8c8; }
th { background: #eef2f6; }
td { min-width: 5.5em; overflow-wrap: anywhere; }
svg { display: block; width: 100%; max-width: 640px; margin: .5rem 0 1rem; break-inside: avoid; font-size: 12px; }
svg text { fill: #1a1a1a; }
svg .end { text-anchor: end; }
svg .grid { stroke: #c8c8c8; }
svg .score { fill: none; stroke: #1f4e79; stroke-width: 2; }
svg .met { fill: #2e7d32; }
svg .open { fill: #c62828; }
svg .waived { fill: #f9a825; }
svg .upcoming { fill: #90a4ae; }
svg .on-met, svg .on-open { fill: #fff; }
@media print {
  body { font-size: 10pt; max-width: none; margin: 0; padding: 0; }
  svg rect, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

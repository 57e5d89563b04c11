#include "render/documents/page.hpp"

namespace ilonet::render {

// Every rule that sets the colour of a text stands on the paper, or sets its ground too. Contrast is 4.5:1 or more.
std::string_view page_style()
{
    return R"css(
:root { --ink: #1b1f24; --soft: #4d5661; --paper: #ffffff; --rule: #c9cfd6; --link: #1c4477; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 64rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 "Helvetica Neue", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999rem; padding: 0.5rem 1rem; color: #ffffff; background: #1c4477; }
.skip:focus { left: 1rem; top: 1rem; }
header { border-top: 4px solid var(--link); padding-top: 1.25rem; margin-bottom: 2rem; }
h1 { margin: 0 0 0.75rem; font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 0 0 0.75rem; font-size: 1.35rem; line-height: 1.3; font-weight: 650; text-wrap: balance; }
p { margin: 0 0 0.75rem; max-width: 44rem; }
header p { margin: 0 0 0.2rem; color: var(--soft); }
nav { margin-bottom: 2rem; }
nav ol { margin: 0; padding: 0.75rem 0; list-style: none; columns: 18rem; column-gap: 2rem; border: solid var(--rule); border-width: 1px 0; }
nav li { padding: 0.15rem 0; break-inside: avoid; }
section { margin-top: 3rem; }
section:first-child { margin-top: 2rem; }
figure { margin: 1.5rem 0 2rem; }
figcaption, caption { padding-bottom: 0.6rem; font-weight: 600; text-align: left; }
figure > svg { display: block; width: 100%; height: auto; overflow: visible; }
.bars, .columns { max-width: 38rem; }
.stretches { max-width: 56rem; }
.told { margin-top: 0.75rem; }
.told, .note { font-size: 0.9rem; color: var(--soft); }
.note { margin-bottom: 0.2rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1.4rem; margin: 0.75rem 0; padding: 0; list-style: none; font-size: 0.9rem; }
.legend li { display: flex; align-items: center; gap: 0.5rem; }
.legend .picture .shade0 { stroke-width: 1.5; }
.legend .unit { font-weight: 600; }
.scroll { margin: 1.5rem 0; overflow-x: auto; }
table { min-width: min(100%, 22rem); border-collapse: collapse; font-size: 0.9rem; line-height: 1.4; }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
td { min-width: 3rem; max-width: 26rem; }
thead th { vertical-align: bottom; font-weight: 600; border-bottom: 2px solid var(--ink); }
tbody th { max-width: 20rem; font-weight: 500; }
tbody tr:last-child > * { border-bottom: 1px solid var(--ink); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number, .word { white-space: nowrap; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.6rem; }
}
@media screen {
  .wide table { min-width: 76rem; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8ebee; --soft: #aeb7c1; --paper: #15191e; --rule: #3b4550; --link: #9fc5ef; }
  .picture { background: #ffffff; }
  figure > svg { padding: 1rem; }
}
@media print {
  @page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  @page sideways { size: A4 landscape; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  h2, caption, figcaption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .wide { page: sideways; }
  th, td { padding-top: 0.25rem; padding-bottom: 0.25rem; }
  section > p { break-after: avoid; }
  .skip { display: none; }
  a { text-decoration: none; }
}
@media (forced-colors: active) {
  .picture { forced-color-adjust: none; background: #ffffff; }
}
)css";
}

} // namespace ilonet::render

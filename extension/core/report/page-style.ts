import { html } from './html.ts';

/** The look of the page: screen light and dark, phone, forced colours, A4. Bars are borders, which print and keep forced colours. */
export const PAGE_STYLE = html`
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1f26;--quiet:#4d5763;--line:#c5ccd4;--tint:#f3f5f8;--accent:#1b4a7d;
--proven:#17643a;--failed:#a51d1d;--outdated:#7d4700;--notCovered:#4d5763;--manual:#1b4a7d;--outOfScope:#4d5763}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e6e9ed;--quiet:#a9b3be;--line:#3c4650;--tint:#1d232a;--accent:#8fc0f5;
--proven:#7fd39f;--failed:#ff9d94;--outdated:#f0b866;--notCovered:#a9b3be;--manual:#8fc0f5;--outOfScope:#a9b3be}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:2rem 1.5rem 3rem;overflow-wrap:break-word;hyphens:auto}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.6rem 0 .7rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent)}
h3{font-size:1.08rem;margin:1.7rem 0 .5rem}
h4{font-size:1rem;margin:0;font-weight:600}
h5{font-size:.95rem;margin:1.1rem 0 .4rem}
p{margin:.5rem 0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
[tabindex="-1"]:focus{outline:none}
.skip{position:absolute;left:1rem;top:-5rem;background:var(--paper);padding:.6rem 1rem;border:2px solid var(--accent);z-index:1}
.skip:focus{top:.5rem}
.subtitle{font-size:1.12rem;color:var(--quiet);margin:0 0 1.2rem;max-width:46rem}
.sub,.hint,.note,.why{color:var(--quiet);font-size:.9rem}
i{font-style:normal;font-family:"Segoe UI Symbol","Noto Sans Symbols2","DejaVu Sans",sans-serif;display:inline-block;min-width:1.15em;text-align:center}
code,pre{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:.85em;overflow-wrap:anywhere;hyphens:none}
dl{margin:.6rem 0}dd{margin:0}dt{color:var(--quiet)}
.facts>div,.digests>div{display:grid;grid-template-columns:12rem 1fr;gap:.1rem 1rem;padding:.3rem 0;border-top:1px solid var(--line)}
.facts>div:last-child{border-bottom:1px solid var(--line)}
.verdict{border:2px solid var(--mark);border-left-width:.5rem;background:var(--tint);padding:.9rem 1.3rem .8rem;margin:2rem 0;--mark:var(--manual)}
.verdict.proven{--mark:var(--proven)}.verdict.failed,.verdict.notFinished{--mark:var(--failed)}
.verdict h2{border:0;padding:0;margin:0;font-size:1rem;font-weight:600;color:var(--quiet)}
.verdict .headline{display:flex;gap:.4rem;font-size:1.4rem;line-height:1.3;font-weight:700;margin:.2rem 0 .6rem;text-wrap:balance}
.headline i{color:var(--mark)}
.state{font-weight:600;display:inline-flex;gap:.3em}
.proven{--mark:var(--proven)}.failed{--mark:var(--failed)}.outdated{--mark:var(--outdated)}.notCovered{--mark:var(--notCovered)}.manual{--mark:var(--manual)}.outOfScope{--mark:var(--outOfScope)}
.state{color:var(--mark)}
table{border-collapse:collapse;width:100%}
caption{text-align:left}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-bottom:1px solid var(--line)}
thead th,thead td{border-bottom:2px solid var(--ink);font-size:.9rem;color:var(--quiet);vertical-align:bottom}
.states{table-layout:fixed}.states thead th:first-child{width:14rem}.states tbody th{font-weight:400}
.states td,.states thead th+th{width:6.5rem;text-align:right;font-variant-numeric:tabular-nums}
.states .bar,.states thead td{width:auto;text-align:left}
.states .bar{padding:.5rem 0 .5rem 1rem;vertical-align:middle}
.bar span{display:block;border-top:.8rem solid var(--mark);min-width:3px}
.states tfoot th,.states tfoot td{font-weight:700;border-bottom:0;border-top:2px solid var(--ink)}
.attention{list-style:none;padding:0;margin:0}
.attention li{display:grid;grid-template-columns:11rem 1fr;gap:.2rem 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.attention p{margin:0}.attention ul{list-style:none;padding:0;margin:.15rem 0 0;display:flex;flex-wrap:wrap;gap:.1rem 1.4rem}
.attention ul li{display:block;border:0;padding:0}.attention a{white-space:nowrap}
.requirements{table-layout:fixed}
.requirements .number{width:6.5rem}.requirements .verdictcell{width:13rem}
.requirements tbody th{font-weight:600}
.requirements .group th{background:var(--tint);padding:.5rem .7rem;font-weight:700;border-bottom:1px solid var(--line)}
.requirements .sub{display:block}
details{border:1px solid var(--line);margin:.45rem 0;background:var(--paper)}
summary{display:grid;grid-template-columns:1rem 1fr 11.5rem;gap:0 .7rem;align-items:baseline;padding:.6rem .9rem;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"▸";color:var(--quiet)}
[open]>summary::before{content:"▾"}
[open]>summary .brief{display:none}
summary:hover{background:var(--tint)}
.body{padding:.2rem 1.1rem 1rem 2.6rem;border-top:1px solid var(--line)}
.body dl{display:grid;grid-template-columns:2fr 1fr 1fr;gap:.5rem 1rem;padding:.5rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.body dt{font-size:.85rem}
.statement{font-size:1.05rem;margin:.8rem 0;max-width:46rem;scroll-margin-top:5rem}
.scenario{border-left:4px solid var(--mark,var(--line));padding:.1rem 0 .1rem .9rem;margin:.6rem 0 1rem}
.scenario.passed{--mark:var(--proven)}.scenario.failed,.scenario.ambiguous{--mark:var(--failed)}
.scenario .name{margin:0}.scenario .name i,li.failed>.sub,li.ambiguous>.sub{color:var(--mark)}
.scenario .name .sub{display:block;padding-left:1.6em;overflow-wrap:anywhere}
.scenario>p.sub{margin:.2rem 0 0;padding-left:1.8em}
.scenario ol{margin:.4rem 0;padding-left:1.8rem}
li.failed,li.ambiguous{--mark:var(--failed);font-weight:600}
pre{white-space:pre-wrap;margin:.4rem 0;padding:.6rem .8rem;background:var(--tint);border:1px solid var(--line);font-weight:400}
.meanings{list-style:none;padding:0}
.meanings li{display:grid;grid-template-columns:12rem 1fr;gap:.1rem 1rem;padding:.2rem 0}
.digests ul{margin:0;padding:0;list-style:none}
footer{font-size:.95rem}
@media (max-width:40rem){
body{padding:1.2rem 1rem 2rem}h1{font-size:1.5rem}.verdict{padding:.7rem 1rem}.verdict .headline{display:flex;gap:.4rem;font-size:1.2rem}
.facts>div,.digests>div,.meanings li,.attention>li,.body dl{grid-template-columns:1fr}
.states{table-layout:auto}.states thead th:first-child{width:auto}.states td,.states thead th+th{width:auto;padding-right:0;padding-left:.6rem}
.states .bar,.states thead td,.states tfoot td:last-child{display:none}.states thead th{font-size:.8rem;hyphens:auto}
.requirements,.requirements tbody{display:block}.requirements thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.requirements tr{display:grid;grid-template-columns:1fr auto;border-bottom:1px solid var(--line);padding:.5rem 0}.requirements th,.requirements td{border:0;padding:0}
.requirements tr>:nth-child(2){grid-row:2;grid-column:1/3}.requirements .group{padding:0}.requirements .group th{grid-column:1/3}
summary{grid-template-columns:1rem 1fr;padding:.6rem .7rem}summary .state{grid-column:2}.body{padding:.2rem .8rem .8rem 1rem}
}
@media (forced-colors:active){.verdict,details{border-color:CanvasText}.bar span{border-top-color:CanvasText}}
@page{size:A4;margin:17mm 15mm 18mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
@media print{
:root{color-scheme:light}html{font-size:10pt}body{max-width:none;padding:0}a{color:inherit;text-decoration:none}
.skip,.hint{display:none}h1,h2,h3,h4,h5,caption,.name{break-after:avoid}h2{margin-top:1.6rem}
p,li,dd{orphans:3;widows:3}tr,.facts>div,.digests>div,.attention li,.scenario,.scenario li,.meanings,.verdict,.body dl,pre{break-inside:avoid}
.scenario>p,.body dl{break-after:avoid}.statement{break-inside:avoid;break-before:avoid;break-after:avoid}.brief{display:none}details{break-inside:avoid}details:has(.scenario+.scenario){break-inside:auto}details{box-decoration-break:clone;-webkit-box-decoration-break:clone}
thead{display:table-header-group}tfoot{display:table-row-group}.group{break-after:avoid}
summary{break-inside:avoid;break-after:avoid;grid-template-columns:1fr 11.5rem;padding:.4rem .7rem}summary::before{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}.body{padding:.1rem .7rem .6rem}
}
`;

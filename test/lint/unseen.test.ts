import { describe, expect, test } from 'vitest';
import { lintText } from '../lint-text.js';

const text = 'La biblioteca abre en Navidad de 9:00 a 14:00, también los sábados.';
const prose = 'El río va a crecer esta tarde: no pases por el puente y recoge tus cosas del sótano.';

/** What rules could not look at in a draft, besides keys and files that they lack: each once. */
async function unseen(source: string, path?: string): Promise<string[]> {
  const { report } = await lintText(source, { language: 'es', ...(path && { path }) });
  const those = report.silent.filter(
    ({ because, what }) => because === 'unseen' || /^(?:sound|gallery|captions)$/.test(what ?? ''),
  );
  return [...new Set(those.map(({ what, data }) => (data ? `${what} ${data.words} ${data.n}` : String(what))))];
}

const post = (front: string, body: string): string => `---\n${front}\n---\n${body}\n`;

describe('what people will see and nothing can be read of is said', () => {
  test.each([
    ['an expression', `${text}\n\n{{ aviso.texto }}\n{{ otro }}`, 'template {{ aviso.texto }} 2'],
    [
      'an include',
      `${text}\n\n{% include aviso.html tipo="corto" %}`,
      'template {% include aviso.html tipo="corto" %} 1',
    ],
    ['a shortcode', `${text}\n\n{{< tweet user="a" id="1" >}}`, 'template {{< tweet user="a" id="1" >}} 1'],
    ['ERB', `${text}\n\nAbre a las <%= hora %>.`, 'template <%= hora %> 1'],
    ['PHP', `${text}\n\n<?php echo $aviso; ?>`, 'template <?php echo $aviso; ?> 1'],
    [
      'a frame',
      `${text}\n\n<iframe src="https://ejemplo.es/mapa"></iframe>`,
      'embed <iframe src="https://ejemplo.es/mapa"> 1',
    ],
    [
      'a form that a script shows',
      `${text}\n\n<script src="https://ejemplo.es/f.js"></script>`,
      'embed <script src="https://ejemplo.es/f.js"> 1',
    ],
    ['words in a drawing', `${text}\n\n<svg><text>Ven</text></svg>`, 'embed <svg><text>Ven</text></svg> 1'],
    ['an element that a script fills', `${text}\n\n<el-mapa id="1"></el-mapa>`, 'embed <el-mapa id="1"></el-mapa> 1'],
    ['a diagram', `${text}\n\n\`\`\`mermaid\ngraph\n\`\`\``, 'embed ```mermaid graph ``` 1'],
    ['a text in a block of code', `${text}\n\n\`\`\`\n${prose}\n\`\`\``, `code \`\`\` ${prose.slice(0, 55)}… 1`],
    [
      'a text for a network in a comment',
      `${text}\n\n<!-- TEXTO PARA INSTAGRAM (copiar tal cual):\n${prose} -->`,
      'comment <!-- TEXTO PARA INSTAGRAM (copiar tal cual): El río va a cr… 1',
    ],
    ['a text under another key', post(`texto_largo: ${JSON.stringify(prose)}`, text), 'key texto_largo 1'],
    ['a poll', post('encuesta: {pregunta: ¿Qué día?, opciones: [lunes, martes]}', text), 'key encuesta 1'],
    ['a note of a wiki', `${text}\n\n![[puestos]]`, 'template ![[puestos]] 1'],
    ['a field of a mailing', `Hola, *|FNAME|*:\n\n${text}`, 'template *|FNAME|* 1'],
    ['an expression of MDX', `${text}\n\n{datos.horario}`, 'template {datos.horario} 1'],
    ['a block of WordPress', `${text}\n\n<!-- wp:block {"ref":12} /-->`, 'template <!-- wp:block {"ref":12} /--> 1'],
    [
      'a post of a network that a script shows',
      `${text}\n\n<div class="fb-post" data-href="https://ejemplo.es/1"></div>`,
      'embed <div class="fb-post" data-href="https://ejemplo.es/1"></div> 1',
    ],
    [
      'a text for a network in a block of code',
      `${text}\n\n\`\`\`whatsapp\n${prose}\n\`\`\``,
      `code \`\`\`whatsapp ${prose.slice(0, 47)}… 1`,
    ],
    ['only an address', 'https://ejemplo.es/ayudas', 'wordless https://ejemplo.es/ayudas 1'],
    ['only emoji', '🎄✨', 'wordless 🎄✨ 1'],
    ['an audio', `${text}\n\n<audio src="a.mp3"></audio>`, 'sound'],
    ['a frame with an audio', `${text}\n\n<iframe src="https://open.spotify.com/embed/1"></iframe>`, 'sound'],
    ['pictures that WordPress names', `${text}\n\n[gallery ids="1,2"]`, 'gallery'],
    ['pictures that a shortcode names', `${text}\n\n{{< photo-gallery dir="fotos" >}}`, 'gallery'],
    ['a video of a shortcode', `${text}\n\n{{< youtube abc >}}`, 'captions'],
  ])('%s', async (_, source, ...found) => {
    expect(await unseen(source)).toEqual(found);
  });

  test.each([
    ['a picture of a template', `${text}\n\n{% include image.html src="a.jpg" alt="Banco de madera" %}`],
    ['a picture of a component', `${text}\n\n{% component "picture" src="a.jpg" alt="Banco de madera" %}`],
    ['control', `${text}\n\n{% if dia %}Hoy abre.{% endif %}`],
    ['a box', `${text}\n\n{{< aviso >}}\nHoy abre.\n{{< /aviso >}}`],
    ['an address', `${text} [Pide cita]({{ site.baseurl }}/cita) o [mira]({% link cita.md %}).`],
    ['an address in the text', `${text} {{ "/cita" | relative_url }} https://ejemplo.es/{{ pagina }}`],
    ['code', `${text}\n\n\`\`\`\nnpm install redlint && npx redlint check . --format json > informe.json\n\`\`\``],
    ['attributes', `## Horario {#horario}\n\n${text} {: .aviso}\n\n::: aviso\n${text}\n:::`],
    ['a template in code', `${text}\n\n\`{{ aviso }}\``],
    ['a remark in a comment', `${text}\n\n<!-- Ojo: falta preguntar a Marta si el sábado hay alguien en la sala. -->`],
    ['a network and no text in a comment', `${text}\n\n<!-- Instagram: sin foto -->`],
    ['a title under another key', post('seo_title: La biblioteca en Navidad y en Reyes, también los sábados', text)],
    ['a remark under another key', post(`notas: ${JSON.stringify(prose)}`, text)],
    ['the text itself under another key', post(`extracto: ${JSON.stringify(text)}`, text)],
    ['a title alone', post('title: La biblioteca en Navidad', '![](a.jpg)')],
    ['nothing', ''],
    ['words of others', '> La biblioteca abre en Navidad.'],
    [
      'a post with its script',
      `> La biblioteca abre.\n\n<script async src="https://platform.twitter.com/widgets.js"></script>`,
    ],
    ['a reference in brackets', `${text}[^1] [banco] [galería](g.html)\n\n[^1]: Una nota.`],
  ])('but not %s', async (_, source) => {
    expect(await unseen(source)).toEqual([]);
  });

  test('in a plain text only what is filled in is a template', async () => {
    expect(await unseen(`Hola, {{ nombre }}. ${text}`, 'a.txt')).toEqual(['template {{ nombre }} 1']);
    expect(await unseen(`${text} [gallery ids="1"] {.x}`, 'a.txt')).toEqual([]);
  });

  test('every principle whose rules read words is open', async () => {
    const { report } = await lintText(`${text}\n\n{{ aviso }}`, { language: 'es' });
    expect(Object.values(report.principles).filter((verdict) => verdict === 'pass')).toEqual([]);
    expect(report.silent.some(({ rule }) => rule === 'uncaptioned-video')).toBe(false);
  });
});

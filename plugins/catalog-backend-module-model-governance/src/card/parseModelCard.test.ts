import { parseModelCard } from './parseModelCard';

const lines = (...text: string[]) => text.join('\n');

describe('parseModelCard', () => {
  it('reads sections, licence and metrics of a card with metadata', () => {
    const card = lines(
      '---',
      'license: apache-2.0',
      'model-index:',
      '  - name: loan-default-risk',
      '    results:',
      '      - task: { type: tabular-classification }',
      '        dataset: { type: csv, name: Applications 2025 }',
      '        metrics:',
      '          - { type: auc, value: 0.83, name: AUC }',
      '          - { type: brier, value: 0.11 }',
      '---',
      '# Loan default risk',
      '## Intended use',
      'Ranks applications.',
      '## Out-of-scope use',
      'Automatic rejection.',
      '## Limitations',
      'Trained on one country.',
      '## Training data',
      'Applications of 2025.',
      '## Evaluation',
      'See the metrics.',
      '## Ethical considerations',
      'Reviewed for age.',
      '## How to contact',
      'credit-risk@example.com',
    );

    expect(parseModelCard(card)).toEqual({
      license: 'apache-2.0',
      sections: [
        'intended-use',
        'out-of-scope',
        'limitations',
        'training-data',
        'evaluation',
        'ethical-considerations',
        'contact',
      ],
      metrics: [
        { name: 'AUC', value: '0.83', dataset: 'Applications 2025' },
        { name: 'brier', value: '0.11', dataset: 'Applications 2025' },
      ],
    });
  });

  it.each([
    ['', []],
    ['No headings at all.', []],
    ['## Limitations', []],
    ['## Limitations\n\n## Contact\n\nmail', ['contact']],
    ['## Limitations\n\n[More Information Needed]', []],
    ['## Limitations\n\n<!-- What are they? -->', []],
    ['## Limitations\n\n<!-- never closed\n\ntext', []],
    ['## Limitations\n\n<!-- hint --> Real ones.', ['limitations']],
    ['## Limitations\n\n{{ limits | default("x", true) }}', []],
    ['## Limitations\n\nTODO: write', []],
    ['## Limitations\n\n- TBD', []],
    ['## Limitations\n\n***', []],
    ['## Limitations\n\n<br/>', []],
    ['## Limitations\n\nNone known.', ['limitations']],
    ['## Limitations\n\n### At night\n\nBlind.', ['limitations']],
    ['## Limitations\n\n- one', ['limitations']],
    ['## Limitations\n\n> quoted', ['limitations']],
    ['## Limitations\n\n```\ncode\n```', ['limitations']],
    ['## Limitations\n\n| a | b |\n|---|---|\n| 1 | 2 |', ['limitations']],
    ['## Limitations\n\n| a | b |\n|---|---|', []],
    ['Limitations\n===\n\ntext', ['limitations']],
    ['**Limitations**\n\ntext', ['limitations']],
    ['**Limitations:**\ntext', ['limitations']],
    ['**Limitations** are many.', []],
    ['```\n## Limitations\ntext\n```', []],
    ['<!--\n## Limitations\n\ntext\n-->', []],
    ['- ## Limitations\n\n  text', []],
    ['##Limitations\n\ntext', []],
    ['## 4.2 Limitations\n\ntext', ['limitations']],
    ['## ⚠️ **Limitations** ##\n\ntext', ['limitations']],
    ['## Uses\n\n### Out-of-Scope Use\n\ntext', ['out-of-scope']],
    ['## Uses\n\n### Direct Use\n\ntext', ['intended-use']],
    ['## How to use\n\ntext', []],
    ['## Usage\n\ntext', []],
    ['## Unintended uses\n\ntext', ['out-of-scope']],
    ['## Intended uses & limitations\n\ntext', ['intended-use', 'limitations']],
    [
      '## Bias, Risks, and Limitations\n\ntext',
      ['limitations', 'ethical-considerations'],
    ],
    [`## ${'Limitations '.repeat(50)}\n\ntext`, []],
  ])('finds in %j the sections %j', (card, sections) => {
    expect(parseModelCard(card).sections).toEqual(sections);
  });

  it('finds nothing in the unfilled template of Hugging Face', () => {
    const card = lines(
      '# Model Card for {{ model_id | default("Model ID", true) }}',
      '<!-- Provide a quick summary of what the model is/does. -->',
      '## Uses',
      '<!-- Address questions around how the model is intended to be used. -->',
      '### Direct Use',
      '{{ direct_use | default("[More Information Needed]", true)}}',
      '### Out-of-Scope Use',
      '[More Information Needed]',
      '## Bias, Risks, and Limitations',
      '[More Information Needed]',
      '### Recommendations',
      'Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.',
      '## Model Card Contact',
      '[More Information Needed]',
    );

    expect(parseModelCard(card)).toEqual({ sections: [], metrics: [] });
  });

  it.each([
    ['a byte order mark', '\uFEFF---\nlicense: mit\n---\n'],
    ['lines that end in CRLF', '---\r\nlicense: mit\r\n---\r\n'],
    ['blank lines before', '\n\n---\nlicense: mit\n---\n'],
    ['nothing after', '---\nlicense: mit\n---'],
    ['a name of its own', '---\nlicense: other\nlicense_name: mit\n---\n'],
    ['a list', '---\nlicense: [mit]\n---\n'],
  ])('takes the licence from metadata with %s', (_, card) => {
    expect(parseModelCard(card).license).toBe('mit');
  });

  it.each([
    ['- **License:** mit', 'mit'],
    ['License: `mit`', 'mit'],
    [
      '**License:** [MIT License](https://opensource.org/licenses/MIT)',
      'MIT License',
    ],
    ['## Licence\n\nmit', 'mit'],
    ['## License\n\n[More Information Needed]', undefined],
    [`## License\n\n${'Permission is hereby granted '.repeat(9)}`, undefined],
    ['No licence is named here.', undefined],
  ])('takes from %j without metadata the licence %j', (card, license) => {
    expect(parseModelCard(card).license).toBe(license);
  });

  it('reads metrics from tables of the evaluation where metadata has none', () => {
    const table = lines(
      '| Metric | Test set | Value |',
      '|---|---|---|',
      '| **AUC** | 2025 | 0.83 |',
      '| Brier | 2025 | |',
      '| F1 | | 0.7 |',
    );

    expect(parseModelCard(`## Evaluation\n\n${table}`).metrics).toEqual([
      { name: 'AUC', value: '0.83' },
      { name: 'F1', value: '0.7' },
    ]);
    expect(parseModelCard(`## Hardware\n\n${table}`).metrics).toEqual([]);
    expect(
      parseModelCard(lines('## Results', '', '| a | b |', '|-|-|', '| 1 | 2 |'))
        .metrics,
    ).toEqual([]);
  });

  it('still reads the sections below metadata that is not valid', () => {
    const body = '---\n## Limitations\n\ntext';

    expect(parseModelCard(`---\nlicense: [mit\n${body}`)).toEqual({
      message:
        'The metadata at the top of the model card is not valid YAML; only its sections were read.',
      sections: ['limitations'],
      metrics: [],
    });
    expect(parseModelCard(`---\njust text\n${body}`)).toEqual({
      sections: ['limitations'],
      metrics: [],
    });
    expect(parseModelCard('---\nnot closed\n## Limitations\n\ntext')).toEqual({
      sections: ['limitations'],
      metrics: [],
    });
  });

  it.each([
    ['model-index: 7'],
    ['model-index: [null, { results: [null, { metrics: x }] }]'],
    ['model-index: [{ results: [{ metrics: [{ type: x, value: [1] }] }] }]'],
    ['model-index: [{ results: [{ metrics: [{ value: 1 }] }] }]'],
  ])('passes over a malformed index: %s', metadata => {
    const card = `---\nlicense: mit\n${metadata}\n---\n`;

    expect(parseModelCard(card)).toEqual({
      license: 'mit',
      sections: [],
      metrics: [],
    });
  });

  it('keeps facts short, one line each and without control characters', () => {
    const metrics = Array.from(
      { length: 60 },
      (_, i) => `{ type: "m${i}\\0\\n${'x'.repeat(300)}", value: ${i} }`,
    );
    const card = `---\nlicense: "a\\0b\\tc"\nmodel-index: [{ results: [{ metrics: [${metrics}] }] }]\n---\n`;

    const facts = parseModelCard(card);

    expect(facts.license).toBe('a b c');
    expect(facts.metrics).toHaveLength(50);
    expect(facts.metrics[0].name).toBe(`m0 ${'x'.repeat(97)}`);
  });

  it('does not expand metadata that refers to itself', () => {
    const bomb = lines(
      'a: &a [x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
    );

    expect(parseModelCard(`---\n${bomb}\n---\n`).message).toMatch('aliases');
    expect(parseModelCard('---\na: *nowhere\n---\n').message).toBeDefined();
    expect(parseModelCard('---\nx: &l mit\nlicense: *l\n---\n').license).toBe(
      'mit',
    );
  });
});

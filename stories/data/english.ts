import type { Key } from './articles.js';
import type { Edition } from './edition.js';

export const english: Edition<Key> = {
  language: 'en',
  title: 'The Tasbulak Herald',
  sections: {
    city: 'City',
    nature: 'Nature',
    science: 'Science',
    culture: 'Culture',
    sport: 'Sport',
    school: 'Schools',
  },
  desks: {
    city: 'City desk',
    nature: 'Nature desk',
    science: 'Science desk',
    culture: 'Culture desk',
    sport: 'Sports desk',
    school: 'Education desk',
  },
  source: 'Regional Weather Service',
  body: (image) => `<p>The first tram to the right bank left the station at 5:40 with a full car and two accordionists at the back. Twenty-two minutes later it stood at the market of the new district, the Tasbulak Herald reports, citing the city press office.</p>
<p>&nbsp;</p>
<p>“We have waited thirty years for this day. The rails have joined not only two banks but people who used to change twice on the way to each other,” said Yerzhan Akhmetzhanov, the head of the depot.</p>
<blockquote><p>We did not build a monument. We built a way that is easy to travel every day: to work, to school, to one’s grandmother.</p><p>Yerzhan Akhmetzhanov</p></blockquote>
<h2>How the cars run</h2>
<p>The line, <b>9.4 kilometres</b> long, crosses the <a href="../bridge/">bridge over the Aksu</a>. It has eleven stops, each with a roof against sun and wind. The cars run like this:</p>
<ul><li>in the morning, from 7:00 to 9:30, every six minutes;</li><li>during the day, every ten;</li><li>in the evening, from 17:00 to 20:00, every six again.</li></ul>
<p><img src="${image}" alt="The bridge over the Aksu at sunset" width="960" height="640"></p>
<p>The fare is that of the bus, and changing within an hour is free. The city transport office reckons that the new route replaces up to two hundred bus journeys a day.</p>
<h3>What comes next</h3>
<p>Next year the line will reach the university. A heating main and two stops have to move for it.<br><br>Dates are promised for the autumn, after public hearings.</p>
<table><tr><th>Section</th><th>Length</th><th>Stops</th></tr><tr><td>Station to market</td><td>9.4 km</td><td>11</td></tr><tr><td>Market to university</td><td>4.1 km</td><td>5</td></tr></table>
<script>counter()</script>`,
  allNews: 'All news',
  all: 'All',
  popular: 'Popular',
  readAlso: 'Read also',
  archive: 'Archive',
  holiday: 'New Year holidays: no paper came out',
  articles: {
    live: {
      title: 'First day of the new tram line, as it happens',
      summary: 'How the station, the market and the right bank are getting used to the new route.',
    },
    bridge: {
      title: 'Traffic on the Aksu bridge to change this weekend',
      summary: 'Two of its four lanes will close while tram crossings are painted. Buses keep to their usual route.',
      alt: 'An arched bridge over a wide river at sunset',
      credit: 'Photo by the city press office',
    },
    weather: {
      title: 'A clear week ahead, with stronger wind by the weekend',
      summary: 'Forecasters expect dry weather across the region, with gusts of 18 metres a second in the foothills.',
      alt: 'A steppe road leading to a yurt, snowy mountains far off',
      credit: 'Photo by the Herald',
    },
    observatory: {
      title: 'Observatory opens its dome to pupils, and a double star steals the night',
      summary: 'A hundred and twenty people looked through the large telescope. The next evening is in two weeks.',
      alt: 'The dome of an observatory under a starry sky',
      credit: 'Photo by Kokzhota Observatory',
    },
    library: {
      title: 'City library now stays open until midnight',
      summary: 'The evening hall is running on trial. More than four hundred readers signed up in its first week.',
      alt: 'A reading room in the evening: bookshelves and two green lamps',
      credit: 'Photo by the Herald',
    },
    tram: {
      title: 'Trams return to the right bank as Tasbulak opens its line across the Aksu',
      summary:
        'The first rail route over the river in thirty years links the station with the new districts. A journey that used to take an hour now takes twenty-two minutes.',
      alt: 'A red tram on a bridge, the city and mountains behind it',
      credit: 'Photo by the city press office',
    },
    timetable: {
      title: 'New tram timetable: first car at 5:40, last one at 0:15',
      summary: 'Trams run every six minutes at rush hour and every twelve in the evening.',
    },
    hockey: {
      title: 'Kristall women win the four cities hockey tournament',
      summary: 'Two goals down in the final, the team drew level in the third period and won on penalty shots.',
      alt: 'Two hockey players fighting for the puck',
      credit: 'Photo by Kristall Hockey Club',
    },
    turbines: {
      title: 'Kokzhota wind farm produces its first million kilowatt-hours',
      summary: 'Twelve turbines are in their second month of work: enough power for four hundred flats for a year.',
      alt: 'Wind turbines on green hills, sheep grazing below',
      credit: 'Photo by Kokzhota Wind Farm',
    },
    train: {
      title: 'Night train to the capital to run forty minutes faster',
      summary: 'Shorter stops and a renewed track across the steppe save the time.',
      alt: 'A train with lit windows in the evening steppe',
      credit: 'Photo by the Herald',
    },
    school: {
      title: 'Twenty schools in the region to open workshops with 3D printers',
      summary: 'Lessons will be free. The first groups are for pupils in years five and six.',
      alt: 'A school with a clock, children walking to its steps',
      credit: 'Photo by the city press office',
    },
    shade: {
      title: 'The city needs shade, not lawns',
      summary: 'Why one grown tree does more for a street than a hundred metres of grass.',
    },
    apples: {
      title: 'Two thousand Aport apple saplings take root near Tasbulak',
      summary: 'A nursery grew them from cuttings of an old orchard. The first harvest is four years away.',
      alt: 'A basket of apples with an orchard and mountains behind it',
      credit: 'Photo by the Herald',
    },
    orchestra: {
      title: 'Dombra orchestra to play in the tram depot',
      summary: 'The turntable will be its stage and the old repair shop its hall. Entry is free.',
    },
    ferns: {
      title: 'Fern prints three hundred million years old found in a quarry',
      summary: 'The slab with the clearest print has gone to the local history museum.',
    },
    longTitle: {
      title:
        'Trams return to the right bank: Tasbulak opens its line across the Aksu, extends three bus routes, moves five stops and makes changing between lines in the city centre free until autumn',
      summary: 'What changes for the passengers of each district, one by one.',
      alt: 'A red tram on a bridge, the city and mountains behind it',
      credit: 'Photo by the city press office',
    },
    longWord: {
      title: 'Pupils invent a name for a new science: bicycleferrytrolleybustramandtrainpassengerintersectionology',
      summary: 'It has sixty letters; the jury counted them aloud, twice.',
      alt: 'A school with a clock, children walking to its steps',
      credit: 'Photo by the Herald',
    },
    undated: {
      title: 'Puppet theatre stages a heroic epic for the very young',
      summary: 'The forty-minute show needs no words: music and shadows tell the tale.',
    },
    viral: {
      title: 'Picture of a double star over Kokzhota goes round the world',
      summary: 'Pupils in year seven took it through their school telescope.',
      alt: 'The dome of an observatory under a starry sky',
      credit: 'Photo by Kokzhota Observatory',
    },
    sponsored: {
      title: 'How to choose a sapling that survives a steppe winter',
      summary: 'Five tips from a nursery for those who plant their first orchard.',
    },
    liveNow: {
      title: 'Kristall in the semi-final: follow every period',
      summary: 'The score is level after the first period.',
      alt: 'Two hockey players fighting for the puck',
      credit: 'Photo by Kristall Hockey Club',
    },
  },
};

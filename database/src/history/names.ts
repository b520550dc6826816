/** Invented names: of staff sent from Japan, of staff hired in each country, and of agents. */

/** Family name and its spelling in an address. */
export const JA_FAMILIES =
  '石川 ishikawa,長谷川 hasegawa,村上 murakami,近藤 kondo,坂本 sakamoto,遠藤 endo,青木 aoki,藤井 fujii,西村 nishimura,福田 fukuda,太田 ota,三浦 miura,藤原 fujiwara,松田 matsuda,中川 nakagawa,原田 harada,小野 ono,竹内 takeuchi,金子 kaneko,和田 wada,中山 nakayama,石田 ishida,上田 ueda,森田 morita,柴田 shibata,酒井 sakai,工藤 kudo,横山 yokoyama,宮崎 miyazaki,宮本 miyamoto,内田 uchida,高木 takagi,谷口 taniguchi,丸山 maruyama,今井 imai,河野 kono,藤本 fujimoto,武田 takeda,上野 ueno,杉山 sugiyama,千葉 chiba,村田 murata,増田 masuda,小島 kojima,平野 hirano,久保 kubo,桜井 sakurai,野口 noguchi,松井 matsui,菊地 kikuchi'.split(
    ',',
  );
export const JA_GIVENS =
  '拓也 takuya,陽子 yoko,健太 kenta,智子 tomoko,修 osamu,麻衣 mai,和也 kazuya,裕子 yuko,剛 tsuyoshi,香織 kaori,浩二 koji,真由美 mayumi,大介 daisuke,久美子 kumiko,亮太 ryota,さやか sayaka,隆 takashi,美穂 miho,哲也 tetsuya,理恵 rie,洋平 yohei,千尋 chihiro,英樹 hideki,由紀 yuki,康弘 yasuhiro,奈緒 nao,慎一 shinichi,春香 haruka,俊介 shunsuke'.split(
    ',',
  );

/** Given and family name of people hired in a country: three for each office there, and one to spare. */
export const LOCAL_NAMES: Readonly<Record<string, string>> = {
  US: 'Jennifer Collins,Marcus Reed,Angela Brooks,David Romero,Tiffany Hughes,Brian Walsh,Monica Alvarez,Kevin Foster,Rachel Stein,Tyler Jenkins,Denise Carter,Anthony Russo,Melissa Grant,Jason Whitfield,Karen Osborne,Derek Lawson,Stephanie Hale,Gregory Dunn,Natalie Pierce',
  CA: 'Megan Fraser,Liam Tremblay,Priya Dhillon,Ethan Campbell,Sophie Gagnon,Owen MacLeod,Chloe Bennett',
  BR: 'Juliana Ferreira,Rafael Moreira,Beatriz Antunes,Thiago Barbosa',
  AR: 'Lucía Fernández,Martín Acosta,Valentina Sosa,Diego Molina',
  CL: 'Francisca Rojas,Sebastián Muñoz,Camila Fuentes,Ignacio Vera',
  CO: 'Paola Restrepo,Andrés Gutiérrez,Natalia Cárdenas,Felipe Rincón',
  MX: 'Gabriela Hernández,Luis Ortega,Daniela Ríos,Javier Salinas',
  PE: 'Rosa Quispe,Carlos Villanueva,Milagros Paredes,José Huamán',
  VE: 'Mariana Colmenares,Ricardo Briceño,Andreína Rangel,Héctor Zambrano',
  FR: 'Camille Laurent,Julien Mercier,Élodie Garnier,Nicolas Perrin',
  AT: 'Katharina Huber,Stefan Gruber,Lena Steiner,Matthias Egger',
  BE: 'Charlotte Peeters,Thomas Dubois,Nele Claes,Antoine Lambert',
  CZ: 'Tereza Nováková,Petr Dvořák,Jana Svobodová,Tomáš Kučera',
  DE: 'Anja Schröder,Jens Krüger,Miriam Vogt,Florian Lehmann,Birgit Hartmann,Tobias Winkler,Claudia Brandt,Henrik Sommer,Ute Pfeiffer,Lukas Arnold',
  HU: 'Eszter Kovács,Gábor Tóth,Zsófia Szabó,Balázs Varga',
  IT: 'Chiara Ferrari,Marco Galli,Elisa Fontana,Davide Conti',
  NL: 'Sanne de Vries,Bram Jansen,Femke Bakker,Joost Mulder',
  PL: 'Agnieszka Nowak,Piotr Zieliński,Magdalena Wójcik,Marek Lewandowski',
  RO: 'Ioana Popescu,Andrei Ionescu,Raluca Dumitru,Mihai Stan',
  RU: 'Olga Smirnova,Dmitry Volkov,Irina Pavlova,Alexey Morozov,Natalia Belova,Sergey Orlov,Elena Kuznetsova',
  CH: 'Nathalie Favre,Luc Rochat,Sandra Keller,Pascal Blanc',
  ES: 'Marta Iglesias,Álvaro Navarro,Elena Cano,Pablo Serrano',
  GB: 'Emma Whitaker,Oliver Hughes,Priya Nair,James Thornton',
  UZ: 'Dilnoza Karimova,Rustam Yusupov,Nigora Rashidova,Jasur Tursunov',
  CN: 'Jing Wang,Lei Zhang,Xiaoyan Liu,Hao Chen,Min Zhao,Yang Sun,Qian Xu,Peng Guo,Lili Ma,Jun Zhou,Fang Wu,Tao Huang,Yu Lin,Bin He,Hui Gao,Wei Luo,Na Tang,Chao Song,Ying Deng,Kai Feng,Rui Cao,Meng Peng',
  HK: 'Carmen Cheung,Kelvin Lau,Winnie Ho,Jacky Yip',
  TH: 'Nattaya Srisuk,Anan Boonmee,Pimchanok Saelim,Krit Thongchai',
  KH: 'Sophea Chan,Dara Sok,Sreymom Keo,Vanna Prak',
  LA: 'Khamla Vongsa,Bounmy Phommasan,Noy Sisouk,Somphone Inthavong',
  BD: 'Nusrat Jahan,Tanvir Hossain,Farhana Akter,Imran Chowdhury',
  IN: 'Anjali Mehta,Rohit Sharma,Kavita Iyer,Sanjay Patel,Deepa Krishnan,Arjun Rao,Neha Kapoor,Vikram Joshi,Meera Desai,Suresh Menon,Pooja Shetty,Karthik Raman,Ritu Malhotra,Nikhil Shah,Lakshmi Narayan,Manoj Trivedi',
  ID: 'Dewi Lestari,Budi Santoso,Rina Wulandari,Agus Prasetyo',
  KR: 'Jiyeon Kim,Minho Park,Soyoung Lee,Donghyun Choi',
  MY: 'Nurul Aziz,Jason Tan,Siti Rahman,Kumar Pillai',
  MM: 'Thiri Aung,Kyaw Zin,Susu Hlaing,Min Thu',
  PH: 'Maricel Santos,Jomar Reyes,Kristine Bautista,Paolo Villanueva',
  PK: 'Ayesha Siddiqui,Bilal Ahmed,Sana Qureshi,Hamza Sheikh',
  LK: 'Dilani Perera,Nuwan Fernando,Sachini Silva,Ruwan Jayasinghe',
  SG: 'Meiling Goh,Daniel Lim,Shanti Raj,Weijie Ong',
  VN: 'Linh Nguyen,Hung Tran,Thao Pham,Duc Le,Huong Vu,Quang Hoang,Mai Dang',
  AU: 'Sarah McKenzie,Joshua Barnes,Alice Nguyen,Patrick Doyle',
  NZ: 'Hannah Wilson,Tane Parata,Georgia Clarke,Matthew Scott',
  EG: 'Mona Hassan,Karim Fathy,Yasmin Adel,Omar Shawky',
  MA: 'Salma Bennani,Youssef El Idrissi,Nadia Tazi,Hicham Alaoui',
  IR: 'Leila Ahmadi,Reza Moradi,Shirin Jafari,Hamid Karimi',
  IL: 'Noa Levi,Yonatan Katz,Tamar Friedman,Eitan Shapira',
  SA: 'Noura Alharbi,Faisal Alqahtani,Huda Alotaibi,Majed Alzahrani',
  TR: 'Elif Yıldız,Murat Demir,Zeynep Arslan,Emre Koç',
  AE: 'Fatima Al Suwaidi,Rashid Khan,Maryam Haddad,Joseph Dsouza',
  ZA: 'Lerato Mokoena,Pieter van Wyk,Thandi Nkosi,Sipho Dlamini',
  MZ: 'Celeste Machava,Nelson Cossa,Amélia Tembe,Hélder Sitoe',
  CI: 'Aya Kouassi,Serge Konan,Mariam Coulibaly,Yves Koffi',
  ET: 'Hanna Tesfaye,Dawit Bekele,Selam Girma,Yonas Alemu',
  KE: 'Wanjiru Kamau,Brian Otieno,Faith Chebet,Peter Mwangi',
  NG: 'Chidinma Eze,Tunde Adeyemi,Ngozi Nwosu,Ibrahim Musa',
};

/** An agent and the hours of the Tokyo day that the shift covers. */
export interface HistoryAgent {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly fromHour: number;
  readonly toHour: number;
}

/** The first is the agent who can sign in to the demo; the others have no way in. */
export const AGENTS: readonly [HistoryAgent, ...HistoryAgent[]] = [
  { email: 'agent@demo.example', lastname: '佐藤', firstname: '健', fromHour: 8, toHour: 16 },
  { email: 'misaki.suzuki@demo.example', lastname: '鈴木', firstname: '美咲', fromHour: 8, toHour: 16 },
  { email: 'ana.rivera@demo.example', lastname: 'Rivera', firstname: 'Ana', fromHour: 8, toHour: 16 },
  { email: 'shota.yamazaki@demo.example', lastname: '山崎', firstname: '翔太', fromHour: 16, toHour: 24 },
  { email: 'aya.ogawa@demo.example', lastname: '小川', firstname: '彩', fromHour: 16, toHour: 24 },
  { email: 'minh.hoang@demo.example', lastname: 'Hoang', firstname: 'Minh', fromHour: 16, toHour: 24 },
  { email: 'daisuke.mori@demo.example', lastname: '森', firstname: '大輔', fromHour: 0, toHour: 8 },
  { email: 'grace.lim@demo.example', lastname: 'Lim', firstname: 'Grace', fromHour: 0, toHour: 8 },
];
